package org.guildhall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a file, whatever wrote it, and what is said of one that cannot be read. */
class CsvTableTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final String[] WORDS = {
        "Zoë",
        "أميرة",
        "O'Neill",
        "a,b",
        "x;y",
        "tab\there",
        "say \"so\"",
        "two\nlines",
        "two\r\nlines",
        "",
        "李雷",
        "=1+1",
        "-",
        "'quoted",
        " spaced ",
        "Łukasz",
        "😀",
        "ẞ",
        "1.000,50"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void whatever_is_written_as_csv_is_read_as_it_was(long seed) {
        Random random = new Random(seed);
        char separator = new char[] {',', ';', '\t'}[random.nextInt(3)];
        String end = random.nextBoolean() ? "\n" : "\r\n";
        List<List<String>> rows = rows(random);
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(field -> written(field, separator, random))
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining(end, "", random.nextBoolean() ? end : ""));
        for (byte[] bytes : encodings(text)) {
            CsvTable table = CsvTable.of(bytes, Letters.Reading.RECOGNISE);
            assertThat(table.separator()).isEqualTo(separator);
            assertThat(table.header()).isEqualTo(rows.getFirst());
            assertThat(table.rows()).extracting(CsvTable.Row::fields).isEqualTo(stripped(rows));
        }
    }

    private static List<List<String>> rows(Random random) {
        int width = 2 + random.nextInt(6);
        List<List<String>> rows = new ArrayList<>();
        rows.add(java.util.stream.IntStream.range(0, width)
                .mapToObj(column -> "column " + column)
                .toList());
        for (int row = 0; row < 3 + random.nextInt(40); row++) {
            List<String> fields = new ArrayList<>(List.of("row" + row));
            while (fields.size() < width) {
                fields.add(WORDS[random.nextInt(WORDS.length)]);
            }
            rows.add(fields);
        }
        return rows;
    }

    private static String written(String field, char separator, Random random) {
        boolean must = field.indexOf(separator) >= 0 || field.contains("\"") || field.contains("\n");
        return must || random.nextInt(4) == 0 ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }

    private static List<byte[]> encodings(String text) {
        return List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    private static List<List<String>> stripped(List<List<String>> rows) {
        return rows.stream()
                .skip(1)
                .map(row -> row.stream().map(String::strip).toList())
                .toList();
    }

    @Test
    void windows_files_are_recognised_and_arabic_ones_are_read_when_told() {
        byte[] western = "name;email\nZoë Müller;zoe@x.example\n".getBytes(WINDOWS);
        byte[] arabic = "name;email\nأميرة;amira@x.example\n".getBytes(ARABIC);

        assertThat(first(CsvTable.of(western, Letters.Reading.RECOGNISE))).isEqualTo("Zoë Müller");
        assertThat(first(CsvTable.of(arabic, Letters.Reading.WINDOWS_1256))).isEqualTo("أميرة");
        assertThat(first(CsvTable.of(
                        "name,x\nHéloïse,1\n".getBytes(StandardCharsets.UTF_16LE), Letters.Reading.RECOGNISE)))
                .as("UTF-16 without its mark")
                .isEqualTo("Héloïse");
    }

    private static String first(CsvTable table) {
        return table.rows().getFirst().fields().getFirst();
    }

    @Test
    void excels_first_line_names_the_separator_and_is_no_header() {
        CsvTable table = read("sep=;\nname;email\nA, B;a@x.example\n");

        assertThat(table.header()).containsExactly("name", "email");
        assertThat(table.rows().getFirst()).isEqualTo(new CsvTable.Row(3, List.of("A, B", "a@x.example")));
    }

    @Test
    void a_row_knows_its_line_after_fields_of_several_lines_and_empty_lines() {
        CsvTable table = read("name,note\nA,\"one\ntwo\n\"\n\n\nB,x\n,\n");

        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2, 7);
    }

    @Test
    void an_apostrophe_that_guards_against_formulas_goes_and_comes() {
        byte[] written = new CsvDownload(List.of("name"))
                .row(List.of("=HYPERLINK(1)"))
                .row(List.of("+49 30"))
                .row(List.of("'s Gravenhage"))
                .bytes();

        assertThat(new String(written, StandardCharsets.UTF_8)).contains("'=HYPERLINK", "'+49 30");
        assertThat(CsvTable.of(written, Letters.Reading.RECOGNISE).rows())
                .extracting(row -> row.fields().getFirst())
                .containsExactly("=HYPERLINK(1)", "+49 30", "'s Gravenhage");
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThat(refusal("")).startsWith("imports.problem.empty");
        assertThat(refusal(" \n\n , \n")).startsWith("imports.problem.empty");
        assertThat(refusal("name,email\n")).startsWith("imports.problem.header-only");
        assertThat(refusal("name,e-mail,Name\nA,b,c\n")).isEqualTo("imports.problem.headers-twice [Name]");
        assertThat(refusal("a".repeat(21 * 1024 * 1024))).isEqualTo("imports.problem.large [21]");
        assertThat(refusal("n\n" + "1\n".repeat(50_001))).startsWith("imports.problem.many-rows");
        assertThat(refusal("a,b\n" + "1,".repeat(300) + "\n")).isEqualTo("imports.problem.many-columns [2]");
        assertThat(refusal("name,note\nA,ok\nB,\"never closed\nC,d\n")).startsWith("imports.problem.broken");
    }

    @Test
    void ten_megabytes_in_one_field_are_refused_with_row_and_column() {
        String text = "name,note\nA,ok\nB," + "x".repeat(10 * 1024 * 1024) + "\nC,ok\n";

        assertThat(refusal(text)).isEqualTo("imports.problem.long-field [3, note]");
        assertThat(refusal("name,note\nA,\"" + "x,\n".repeat(100_000) + "\"\n"))
                .isEqualTo("imports.problem.long-field [2, note]");
    }

    @Test
    void what_is_no_text_is_told_from_a_workbook_and_from_another_encoding() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 9, 9})).startsWith("imports.problem.workbook");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}))
                .startsWith("imports.problem.binary");
        byte[] random = new byte[4000];
        new Random(7).nextBytes(random);
        assertThat(refusal(random)).startsWith("imports.problem.binary");
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("name,x\nZoë ÄÖÜ àéî,1\n".getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes(new byte[] {'a', (byte) 0xFC, 'b', '\n'});
        assertThat(refusal(mixed.toByteArray())).isEqualTo("imports.problem.encoding [UTF-8, 3]");
        CsvProblem told = catchThrowableOfType(
                CsvProblem.class, () -> CsvTable.of("n,x\na,1\nZoë,2\n".getBytes(WINDOWS), Letters.Reading.UTF_8));
        assertThat(told.details()).containsExactly("UTF-8", "3");
    }

    private static CsvTable read(String text) {
        return CsvTable.of(text.getBytes(StandardCharsets.UTF_8), Letters.Reading.RECOGNISE);
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] bytes) {
        CsvProblem problem =
                catchThrowableOfType(CsvProblem.class, () -> CsvTable.of(bytes, Letters.Reading.RECOGNISE));
        return problem == null ? "read" : problem.key() + " " + problem.details();
    }

    @Test
    void columns_are_guessed_in_four_languages_and_never_twice() {
        List<ImportColumn> columns = List.of(
                ImportColumn.of("email", true, "email", "courriel", "correo electrónico", "البريد الإلكتروني"),
                ImportColumn.of("name", false, "name", "nom", "nombre", "الاسم"),
                new ImportColumn("cohort", true, List.of("cohort"), List.of("Spring 2026")));

        Stream.of(
                        List.of("Name", "E-Mail"),
                        List.of("NOM", "Courriel"),
                        List.of("nombre", "Correo Electronico"),
                        List.of("الاسم", "البريد الإلكتروني"))
                .forEach(header -> assertThat(Mapping.guess(columns, header).sources())
                        .containsExactly("#1", "#0", "=Spring 2026"));
        assertThat(Mapping.of(columns, List.of("a"), java.util.Map.of("email", "#7", "cohort", "=Autumn"))
                        .sources())
                .as("what the page did not offer is not taken")
                .containsExactly("", "", "");
    }
}
