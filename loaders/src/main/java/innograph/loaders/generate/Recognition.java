package innograph.loaders.generate;

import innograph.model.OrganizationKind;
import java.time.LocalDate;

/** Which level of government recognized an organization, since when, and which titles it holds. */
record Recognition(Dice dice) {
    private static final double RECOGNIZED = 0.7;
    private static final String[] LEVELS = {"COUNTY", "CITY", "CITY", "CITY", "PROVINCE", "PROVINCE", "COUNTRY"};
    private static final int LONGEST_WAIT = 10;
    private static final double CERTIFIED = 0.03;
    private static final double MODEL = 0.01;

    /** Writes three cells. */
    void write(OrganizationKind kind, int founded, CsvFile csv) {
        if (isRecognized(kind) && dice.chance(RECOGNIZED)) {
            int year = Math.min(founded + dice.below(LONGEST_WAIT), Growth.WORKS.until() - 1);
            csv.cell(dice.one(LEVELS))
                    .day(LocalDate.of(year, 1 + dice.below(12), 1).toEpochDay());
        } else {
            csv.empty().empty();
        }
        if (kind == OrganizationKind.ENTERPRISE && dice.chance(CERTIFIED)) {
            csv.cell(dice.chance(MODEL / CERTIFIED) ? "企业知识产权管理规范认证;国家知识产权优势企业" : "企业知识产权管理规范认证");
        } else {
            csv.empty();
        }
    }

    private static boolean isRecognized(OrganizationKind kind) {
        return switch (kind) {
            case LABORATORY,
                    INNOVATION_CENTRE,
                    NEW_RD_INSTITUTION,
                    WORKSTATION,
                    TRANSFER_AGENCY,
                    TECHNOLOGY_MARKET,
                    REGISTRATION_STATION,
                    TRAINING_BASE,
                    SHARED_PLATFORM,
                    INCUBATOR,
                    CLUSTER -> true;
            case ENTERPRISE,
                    UNIVERSITY,
                    RESEARCH_INSTITUTE,
                    HOSPITAL,
                    GOVERNMENT,
                    SERVICE_TEAM,
                    ALLIANCE,
                    FUND,
                    NONPROFIT,
                    OTHER -> false;
        };
    }
}
