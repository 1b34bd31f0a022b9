package org.guildhall.opportunities;

import java.time.InstantSource;
import java.util.List;
import org.guildhall.imports.ImportColumn;
import org.guildhall.imports.ImportTarget;
import org.guildhall.imports.RowJudge;
import org.guildhall.organisations.Partners;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.springframework.stereotype.Component;

/** Lists of roles from elsewhere: a coordinator brings them, learners find and apply. */
@Component
class RolesTarget implements ImportTarget {

    static final String EMPLOYER = "employer";
    static final String TITLE = "title";
    static final String WHERE = "where";
    static final String ABOUT = "about";
    static final String PAY = "pay";
    static final String WEEK = "week";
    static final String PLACES = "places";
    static final String STARTS = "starts";
    static final String ENDS = "ends";
    static final String CLOSES = "closes";
    static final String ACCESS = "access";
    static final String TRAVEL = "travel";
    static final String COST = "cost";
    static final String EQUIPMENT = "equipment";

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.of(
                    EMPLOYER,
                    true,
                    "employer",
                    "company",
                    "company name",
                    "organisation",
                    "organization",
                    "entreprise",
                    "employeur",
                    "empresa",
                    "جهة العمل",
                    "الشركة"),
            ImportColumn.of(
                    TITLE,
                    true,
                    "role",
                    "title",
                    "job title",
                    "position",
                    "opportunity",
                    "intitulé",
                    "poste",
                    "offre",
                    "puesto",
                    "título",
                    "المسمى",
                    "الوظيفة"),
            ImportColumn.of(
                    WHERE,
                    false,
                    "locations",
                    "location",
                    "where",
                    "place",
                    "city",
                    "lieu",
                    "lieux",
                    "ville",
                    "lugar",
                    "ciudad",
                    "ubicación",
                    "المكان",
                    "المدينة"),
            ImportColumn.of(ABOUT, false, "about", "description", "descripción", "الوصف"),
            ImportColumn.of(
                    PAY,
                    false,
                    "pay",
                    "salary",
                    "compensation",
                    "wage",
                    "rémunération",
                    "salaire",
                    "paga",
                    "salario",
                    "الأجر"),
            ImportColumn.of(
                    WEEK,
                    false,
                    "hours a week",
                    "hours per week",
                    "hours",
                    "heures par semaine",
                    "horas por semana",
                    "ساعات الأسبوع"),
            ImportColumn.of(PLACES, false, "places", "openings", "vacancies", "postes", "plazas", "الأماكن"),
            ImportColumn.of(
                    STARTS,
                    false,
                    "first day",
                    "start",
                    "start date",
                    "starts",
                    "début",
                    "date de début",
                    "inicio",
                    "fecha de inicio",
                    "تاريخ البدء"),
            ImportColumn.of(
                    ENDS,
                    false,
                    "last day",
                    "end",
                    "end date",
                    "ends",
                    "fin",
                    "date de fin",
                    "fecha de fin",
                    "تاريخ الانتهاء"),
            ImportColumn.of(
                    CLOSES, false, "apply until", "deadline", "closes", "date limite", "fecha límite", "آخر موعد"),
            ImportColumn.of(
                    ACCESS, false, "access", "accessibility", "accès", "accessibilité", "accesibilidad", "الوصول"),
            ImportColumn.of(TRAVEL, false, "travel", "transport", "trajet", "transporte", "التنقل"),
            ImportColumn.of(COST, false, "cost", "costs", "coût", "frais", "coste", "gastos", "التكلفة"),
            ImportColumn.of(EQUIPMENT, false, "equipment", "équipement", "equipo", "المعدات"));

    private final RoleStore store;
    private final Partners partners;
    private final Register register;
    private final History history;
    private final InstantSource time;

    RolesTarget(RoleStore store, Partners partners, Register register, History history, InstantSource time) {
        this.store = store;
        this.partners = partners;
        this.register = register;
        this.history = history;
        this.time = time;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public String words() {
        return "opportunities.bring.";
    }

    @Override
    public String place() {
        return "/opportunities";
    }

    @Override
    public Decision may(Actor actor) {
        return OpportunityAccess.mayBring(actor);
    }

    @Override
    public List<ImportColumn> columns(Actor actor) {
        return COLUMNS;
    }

    @Override
    public List<List<String>> examples(Actor actor) {
        return List.of(
                List.of(
                        "Harbour Works Ltd",
                        "Workshop intern",
                        "Leeds, UK",
                        "Help in the workshop, from drawing to part.",
                        "12.50 an hour",
                        "35",
                        "2",
                        "2027-06-01",
                        "2027-08-28",
                        "2027-04-30",
                        "Step-free entrance, lift",
                        "Bus 4 to the gate",
                        "None",
                        "Boots provided"),
                List.of(
                        "Ateliers Martin",
                        "Web intern",
                        "Paris, France; Remote",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    @Override
    public RowJudge judge(Actor actor) {
        return new RoleJudge(actor, store, partners, register, history, time);
    }
}
