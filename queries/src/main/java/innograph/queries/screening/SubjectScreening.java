package innograph.queries.screening;

import innograph.identity.party.PartyKind;
import innograph.model.cases.Finding;
import innograph.model.cases.Outcome;
import innograph.model.cases.Report;
import innograph.model.cases.Subject;
import innograph.queries.Reader;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.screening.exposure.Concern;
import innograph.queries.screening.items.ItemFinding;
import innograph.queries.screening.items.ItemQuestion;
import innograph.queries.screening.items.ItemReport;
import innograph.queries.screening.parties.PartyFinding;
import innograph.queries.screening.parties.PartyQuery;
import innograph.queries.screening.parties.PartyReport;
import innograph.queries.screening.parties.ScreenedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Screens what a case is about, by whatever suits it, and writes the report that the case keeps. */
public final class SubjectScreening {
    private static final int ITEMS = 10;
    private static final int CONCERNS = 20;
    private static final int HOPS = 2;

    /** A report is written once; screeners read it in the language of most lists. */
    private static final String LANGUAGE = "en";

    private final Screening screening;
    private final Entities entities;

    public SubjectScreening(Screening screening, Reader reader) {
        this.screening = screening;
        this.entities = new Entities(reader);
    }

    /**
     * The report on a subject: of names and of organizations and people by the lists of parties, of organizations also what they are near, of
     * all else by the control lists.
     *
     * @return empty if the subject is an entity that the graph does not have
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Optional<Report> of(Subject subject) {
        return switch (subject.kind()) {
            case TEXT -> items(new ItemQuestion(subject.name(), null, List.of(), ITEMS));
            case PARTY ->
                Optional.of(parties(screening
                        .parties()
                        .screen(new PartyQuery(subject.name(), subject.country(), PartyKind.UNKNOWN, Set.of()))));
            case ENTITY -> entity(Objects.requireNonNull(subject.entity()));
        };
    }

    private Optional<Report> entity(String identifier) {
        Entity entity = entities.named(List.of(identifier)).get(identifier);
        if (entity == null) {
            return Optional.empty();
        }
        return switch (entity.type()) {
            case ORGANIZATION -> Optional.of(withExposure(parties(entity.id()), entity.id()));
            case PERSON -> Optional.of(parties(entity.id()));
            default -> items(new ItemQuestion(null, entity.id(), List.of(), ITEMS));
        };
    }

    private Report parties(String id) {
        return parties(screening.parties().screenEntity(id, Set.of()));
    }

    private Optional<Report> items(ItemQuestion question) {
        return screening.items().screen(question).map(SubjectScreening::report);
    }

    private static Report report(ItemReport report) {
        return new Report(
                report.outcome(),
                report.lists().stream()
                        .map(list -> new Report.Listed(list.id(), list.name(), list.asOf()))
                        .toList(),
                report.findings().stream()
                        .filter(finding -> finding.outcome() != Outcome.CLEAR)
                        .map(SubjectScreening::finding)
                        .toList(),
                sentences(report.limits()));
    }

    private static Finding finding(ItemFinding finding) {
        return new Finding(
                Finding.Kind.ITEM,
                finding.list().id(),
                finding.item().id(),
                finding.item().code(),
                finding.score(),
                String.join(
                        "; ",
                        finding.reasons().stream()
                                .map(reason -> reason.feature().sentence(reason.value(), LANGUAGE))
                                .toList()));
    }

    private static Report parties(PartyReport report) {
        return new Report(
                report.outcome(),
                report.lists().stream()
                        .map(list -> new Report.Listed(id(list), list.name(), date(list.latestListing())))
                        .toList(),
                report.findings().stream().map(SubjectScreening::finding).toList(),
                sentences(report.limits()));
    }

    private static List<String> sentences(List<Limit> limits) {
        return limits.stream().map(limit -> limit.sentence(LANGUAGE)).toList();
    }

    /** Several lists come with one data set. */
    private static String id(ScreenedList list) {
        return list.dataset() + "/" + list.name();
    }

    private static @Nullable LocalDate date(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static Finding finding(PartyFinding finding) {
        return new Finding(
                Finding.Kind.PARTY,
                id(finding.list()),
                finding.entry(),
                finding.name(),
                finding.score(),
                String.join("; ", finding.why(LANGUAGE)));
    }

    /** That something listed is near is to be looked at; it is no match of the organization itself. */
    private Report withExposure(Report report, String organization) {
        List<Concern> concerns = screening.exposures().of(organization, HOPS, CONCERNS).concerns().stream()
                .filter(concern -> concern.kind() == Concern.Kind.LISTED_PARTY)
                .toList();
        if (concerns.isEmpty()) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        for (Concern concern : concerns) {
            findings.add(new Finding(
                    Finding.Kind.EXPOSURE,
                    "graph",
                    concern.target(),
                    concern.target(),
                    null,
                    "%s over %d links%s"
                            .formatted(
                                    concern.sentence(LANGUAGE),
                                    concern.hops().size(),
                                    concern.latest() == null ? "" : ", known until " + concern.latest())));
        }
        List<Report.Listed> lists = new ArrayList<>(report.lists());
        lists.add(new Report.Listed("graph", "What the graph says of neighbours", null));
        return new Report(report.outcome().orGraver(Outcome.REVIEW), lists, findings, report.limits());
    }
}
