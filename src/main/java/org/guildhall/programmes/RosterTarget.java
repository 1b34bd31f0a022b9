package org.guildhall.programmes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.imports.ImportColumn;
import org.guildhall.imports.ImportTarget;
import org.guildhall.imports.RowJudge;
import org.guildhall.imports.RowProblem;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.springframework.stereotype.Component;

/**
 * Rosters: who learns in which cohort, as a student information system or a spreadsheet has it. The names of columns cover
 * our own in four languages, OneRoster’s users.csv, Moodle’s upload of users and Canvas’s SIS import.
 */
@Component
class RosterTarget implements ImportTarget {

    static final String NAME = "name";
    static final String GIVEN = "given";
    static final String FAMILY = "family";
    static final String EMAIL = "email";
    static final String LANGUAGE = "language";
    static final String NUMBER = "number";
    static final String TUTOR = "tutor";
    static final String COHORT = "cohort";

    private static final List<ImportColumn> FROM_FILE = List.of(
            ImportColumn.of(
                    NAME,
                    false,
                    "name",
                    "full name",
                    "full_name",
                    "learner",
                    "student",
                    "nom complet",
                    "apprenant",
                    "étudiant",
                    "nombre completo",
                    "alumno",
                    "estudiante",
                    "الاسم الكامل",
                    "اسم المتعلم",
                    "اسم الطالب"),
            ImportColumn.of(
                    GIVEN,
                    false,
                    "given name",
                    "first name",
                    "firstname",
                    "givenName",
                    "first_name",
                    "prénom",
                    "nombre",
                    "nombre de pila",
                    "الاسم الأول",
                    "الاسم"),
            ImportColumn.of(
                    FAMILY,
                    false,
                    "family name",
                    "last name",
                    "lastname",
                    "familyName",
                    "last_name",
                    "surname",
                    "nom",
                    "nom de famille",
                    "apellidos",
                    "apellido",
                    "اسم العائلة",
                    "اللقب"),
            ImportColumn.of(
                    EMAIL,
                    true,
                    "email",
                    "e-mail",
                    "email address",
                    "mail",
                    "courriel",
                    "adresse e-mail",
                    "adresse électronique",
                    "correo",
                    "correo electrónico",
                    "البريد الإلكتروني",
                    "البريد"));

    private static final ImportColumn NUMBERS = ImportColumn.of(
            NUMBER,
            false,
            "learner number",
            "student number",
            "number",
            "student id",
            "idnumber",
            "id number",
            "sis_id",
            "user_id",
            "sourcedId",
            "identifier",
            "reference",
            "matriculation number",
            "numéro",
            "numéro d’apprenant",
            "numéro étudiant",
            "matricule",
            "número",
            "número de alumno",
            "matrícula",
            "رقم المتعلم",
            "رقم الطالب",
            "الرقم");

    private static final ImportColumn TUTORS = ImportColumn.of(
            TUTOR,
            false,
            "tutor email",
            "tutor",
            "academic tutor",
            "supervisor email",
            "advisor email",
            "tuteur",
            "e-mail du tuteur",
            "correo del tutor",
            "tutora",
            "بريد المشرف",
            "المشرف الأكاديمي",
            "المرشد");

    private final RosterStore store;
    private final Register register;
    private final History history;
    private final InstantSource time;

    RosterTarget(RosterStore store, Register register, History history, InstantSource time) {
        this.store = store;
        this.register = register;
        this.history = history;
        this.time = time;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public String words() {
        return "programmes.roster.";
    }

    @Override
    public String place() {
        return "/learners";
    }

    @Override
    public Decision may(Actor actor) {
        return ProgrammeAccess.may(actor, ProgrammeAccess.Act.ENROL, ProgrammeVersion.State.PUBLISHED);
    }

    @Override
    public List<ImportColumn> columns(Actor actor) {
        List<String> open = open(actor);
        List<String> languages =
                List.of("language", "lang", "preferred language", "langue", "idioma", "lengua", "اللغة");
        List<String> cohorts = List.of(
                "cohort",
                "cohort1",
                "class",
                "group",
                "intake",
                "promotion",
                "cohorte",
                "groupe",
                "classe",
                "grupo",
                "promoción",
                "الدفعة",
                "المجموعة");
        return List.of(
                FROM_FILE.get(0),
                FROM_FILE.get(1),
                FROM_FILE.get(2),
                FROM_FILE.get(3),
                new ImportColumn(COHORT, true, cohorts, open),
                NUMBERS,
                TUTORS,
                new ImportColumn(LANGUAGE, false, languages, List.of("en", "fr", "es", "ar")));
    }

    /** Cohorts that take learners today, the latest first. */
    private List<String> open(Actor actor) {
        return store.cohorts(actor.organisation()).stream()
                .filter(cohort -> cohort.takesLearners(today(cohort.zone())))
                .map(RosterStore.Intake::name)
                .limit(200)
                .toList();
    }

    private LocalDate today(String zone) {
        return LocalDate.ofInstant(time.instant(), ZoneId.of(zone));
    }

    @Override
    public Optional<Missing> missing(Actor actor) {
        return open(actor).isEmpty()
                ? Optional.of(new Missing("programmes.roster.no-cohort", "programmes.title", "/programmes"))
                : Optional.empty();
    }

    @Override
    public List<List<String>> examples(Actor actor) {
        String cohort = open(actor).stream().findFirst().orElse("");
        return List.of(
                List.of("", "Amira", "Haddad", "amira@college.example", cohort, "L-1001", "", "ar"),
                List.of("Suharto", "", "", "suharto@college.example", cohort, "L-1002", "", "en"));
    }

    @Override
    public Optional<RowProblem> lacks(Set<String> chosen) {
        return chosen.contains(NAME) || chosen.contains(GIVEN)
                ? Optional.empty()
                : Optional.of(RowProblem.of(NAME, "", "programmes.roster.no-name-column"));
    }

    @Override
    public RowJudge judge(Actor actor) {
        List<RosterStore.Intake> cohorts = store.cohorts(actor.organisation());
        RosterRules rules = new RosterRules(cohorts, cohort -> cohort.takesLearners(today(cohort.zone())));
        return new RosterJudge(actor, rules, store.language(actor.person()), store, register, history, time);
    }
}
