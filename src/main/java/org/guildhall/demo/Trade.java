package org.guildhall.demo;

/** Which texts belong to a sector. */
final class Trade {

    private Trade() {}

    static String of(String sector) {
        return switch (sector) {
            case "Health care" -> "health";
            case "Software and data" -> "data";
            case "Construction" -> "build";
            case "Architecture", "Design and media" -> "studio";
            case "Food" -> "food";
            case "Hospitality" -> "hotel";
            case "Transport" -> "transport";
            case "Engineering", "Manufacturing" -> "workshop";
            case "Education", "Public services" -> "office";
            case "Agriculture" -> "land";
            default -> throw new IllegalArgumentException("No texts for " + sector);
        };
    }
}
