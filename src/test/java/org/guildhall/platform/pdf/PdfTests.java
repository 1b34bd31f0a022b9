package org.guildhall.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfTests {

    private static final String TEXT = """
            en|Internship agreement|Lina Haddad works 35 hours a week (from 4 May 2026). Write to lina@example.org. The training plan says which tasks she does, who teaches her and how the college checks what she has learned by the end.|Task|Hours|Assemble the gearbox|7.5
            fr|Convention de stage|Élodie travaille à l’atelier « Forge & Fils » dès le 4 mai 2026 (35 h par semaine).|Tâche|Heures|Monter le réducteur|7,5
            es|Convenio de prácticas|¿Qué aprendió Íñigo? Señaló: «el montaje» del 4 de mayo de 2026.|Tarea|Horas|Montar la caja|7,5
            ar|اتفاقية تدريب|تعمل لينا 35 ساعة في الأسبوع (ابتداء من 4 مايو 2026) لدى Haddad Tools ويمكن مراسلتها على lina@example.org الآن. تذكر خطة التدريب المهام التي تقوم بها ومن يعلّمها وكيف تتحقق الكلية مما تعلمته في النهاية، ويوقّع عليها الجميع قبل اليوم الأول من التدريب لدى شركة Haddad Tools International Limited for Pumps and Valves of Every Kind and Every Size في المدينة، ثم تُحفظ نسخة منها لدى كل طرف.|المهمة|الساعات|تجميع علبة التروس|٧٫٥
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void is_accessible_and_reads_as_it_was_written(int row) throws Exception {
        String[] words = TEXT.strip().split("\n")[row].split("\\|");
        byte[] file = Pdf.render(document(words));
        Files.write(folder.resolve("document.pdf"), file);
        if (System.getProperty("pdf.keep") instanceof String keep) {
            Files.write(Path.of(keep, words[0] + ".pdf"), file);
        }

        assertThat(complaints(file)).isEmpty();
        assertThat(file).isEqualTo(Pdf.render(document(words)));
        assumeTrue(Files.exists(Path.of("/usr/bin/pdfinfo")), "poppler-utils");
        assertThat(heard(folder.resolve("document.pdf")))
                .isEqualTo(String.join(" ", java.util.Arrays.asList(words).subList(1, words.length)));
    }

    private static PdfDocument document(String[] words) {
        String html = """
                <html><head></head><body><h1>%s</h1><p>%s</p>
                <table><thead><tr><th>%s</th><th>%s</th></tr></thead><tbody><tr><td>%s</td><td>%s</td></tr></tbody></table>
                </body></html>""".formatted((Object[])
                String.join("|", java.util.Arrays.asList(words).subList(1, words.length))
                        .replace("&", "&amp;")
                        .split("\\|"));
        return new PdfDocument(html, Locale.forLanguageTag(words[0]), words[1], Instant.parse("2026-05-04T08:00:00Z"));
    }

    private static String complaints(byte[] file) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> found.getRuleId() + " " + found.getMessage())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String heard(Path file) throws IOException {
        Process process = new ProcessBuilder("pdfinfo", "-enc", "UTF-8", "-struct-text", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Pattern.compile("^ *\"(.*)\"$|^ *[A-Z].*$", Pattern.MULTILINE)
                .matcher(output)
                .results()
                .map(found -> found.group(1) == null ? " " : found.group(1))
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
