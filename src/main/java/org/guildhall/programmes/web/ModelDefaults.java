package org.guildhall.programmes.web;

import org.guildhall.programmes.Model;

/** What a programme of a model usually asks for; its maker changes it where theirs is different. */
final class ModelDefaults {

    private ModelDefaults() {}

    /** Usual required hours. */
    static int hours(Model model) {
        return switch (model) {
            case INTERNSHIP -> 400;
            case APPRENTICESHIP -> 3000;
            case CO_OP -> 560;
            case SCHOOL_WORK_EXPERIENCE -> 70;
            case INDUSTRY_PROJECT -> 120;
            case VIRTUAL_INTERNSHIP -> 160;
            case IN_JOB_LEARNING -> 60;
            case MICRO_PLACEMENT -> 20;
        };
    }
}
