package innograph.queries.screening.rows;

import innograph.identity.party.PartyKind;
import innograph.identity.place.Countries;
import innograph.model.cases.Outcome;
import innograph.queries.screening.Limit;
import innograph.queries.screening.Screening;
import innograph.queries.screening.items.ControlList;
import innograph.queries.screening.items.ItemFinding;
import innograph.queries.screening.items.ItemQuestion;
import innograph.queries.screening.items.ItemReport;
import innograph.queries.screening.items.UnknownListException;
import innograph.queries.screening.parties.PartyFinding;
import innograph.queries.screening.parties.PartyQuery;
import innograph.queries.screening.parties.PartyReport;
import innograph.queries.screening.parties.ScreenedList;
import innograph.queries.screening.rows.RowAnswer.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Screens rows of a table, all by the same edition of the lists; several threads may ask at once. */
public final class RowScreening {
    /** Items that are named for a text. */
    private static final int ITEMS = 5;

    private final Screening screening;
    private final Wish wish;
    private final List<ScreenedList> parties;
    private final List<ControlList> controls;

    private RowScreening(Screening screening, Wish wish, List<ScreenedList> parties, List<ControlList> controls) {
        this.screening = screening;
        this.wish = wish;
        this.parties = parties;
        this.controls = controls;
    }

    /**
     * How rows are to be screened.
     *
     * @param names whether they have names
     * @param texts whether they have texts
     * @param kind what bears the names
     * @param lists names of lists or data sets to compare with; empty for all that are loaded
     * @param language of the sentences: Chinese if it begins with {@code zh}, else English
     */
    public record Wish(boolean names, boolean texts, PartyKind kind, Set<String> lists, String language) {
        public Wish {
            lists = Set.copyOf(lists);
        }

        private boolean isFor(Predicate<String> isCalled) {
            return lists.isEmpty() || lists.stream().anyMatch(isCalled);
        }
    }

    /**
     * The screening by the lists as they are now.
     *
     * @throws UnsuitedListsException if a list is asked for that is not loaded, or there is none for the names or the texts
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public static RowScreening by(Wish wish, Screening screening) {
        List<ScreenedList> parties = screening.parties().lists();
        List<ControlList> controls = screening.items().lists();
        requireLoaded(wish, parties, controls);
        RowScreening made = new RowScreening(
                screening,
                wish,
                parties.stream()
                        .filter(list -> wish.names() && wish.isFor(list::isCalled))
                        .toList(),
                controls.stream()
                        .filter(list -> wish.texts() && wish.isFor(list::isCalled))
                        .toList());
        made.requireSuited();
        return made;
    }

    private static void requireLoaded(Wish wish, List<ScreenedList> parties, List<ControlList> controls) {
        for (String name : wish.lists()) {
            require(
                    parties.stream().anyMatch(list -> list.isCalled(name))
                            || controls.stream().anyMatch(list -> list.isCalled(name)),
                    "No loaded list is called '%s'; there are: %s"
                            .formatted(
                                    name,
                                    Stream.concat(
                                                    parties.stream().map(ScreenedList::name),
                                                    controls.stream().map(ControlList::name))
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void requireSuited() {
        require(
                !wish.names() || !parties.isEmpty(),
                "There is no list of restricted parties to compare names with; load one with `innograph load screening-list`, "
                        + "or name one with --list");
        require(
                !wish.texts() || !controls.isEmpty(),
                "There is no control list to compare texts with; load one with `innograph load control-list`, "
                        + "or name one with --list");
    }

    private static void require(boolean isSo, String message) {
        if (!isSo) {
            throw new UnsuitedListsException(message);
        }
    }

    /** What rows are compared with. */
    public List<ComparedList> lists() {
        return Stream.concat(
                        parties.stream().map(ComparedList::of),
                        controls.stream().map(ComparedList::of))
                .toList();
    }

    /**
     * Screens a row.
     *
     * @throws ListsChangedException if a list is no longer what it was when this was made
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public RowAnswer answer(RowQuestion row) {
        boolean hasName = wish.names() && !row.name().isBlank();
        boolean hasText = wish.texts() && !row.text().isBlank();
        if (!hasName && !hasText) {
            return new RowAnswer(Outcome.UNDETERMINED, List.of(), sentences(List.of(Limit.of(Limit.Kind.EMPTY_ROW))));
        }
        List<RowAnswer> answers = new ArrayList<>();
        if (hasName) {
            answers.add(ofName(row));
        }
        if (hasText) {
            answers.add(ofText(row.text()));
        }
        return together(answers);
    }

    private RowAnswer ofName(RowQuestion row) {
        List<Limit> limits = new ArrayList<>();
        String country = row.country().isBlank() ? null : row.country().strip();
        if (country != null && Countries.code(country).isEmpty()) {
            limits.add(Limit.of(Limit.Kind.UNKNOWN_COUNTRY, country));
            country = null;
        }
        Set<String> asked = wish.lists().stream()
                .filter(name -> parties.stream().anyMatch(list -> list.isCalled(name)))
                .collect(Collectors.toSet());
        PartyReport report = screening.parties().screen(new PartyQuery(row.name(), country, wish.kind(), asked));
        requireSame(parties, report.lists());
        limits.addAll(report.limits());
        return new RowAnswer(
                report.outcome(), report.findings().stream().map(this::finding).toList(), sentences(limits));
    }

    private Finding finding(PartyFinding finding) {
        return new Finding(
                finding.outcome(),
                finding.entry(),
                finding.name(),
                finding.list().name(),
                ComparedList.of(finding.list()).dated(),
                finding.score(),
                finding.why(wish.language()));
    }

    private RowAnswer ofText(String text) {
        ItemReport report = items(text);
        requireSame(controls, report.lists());
        List<ItemFinding> near = report.findings().stream()
                .filter(finding -> finding.outcome() != Outcome.CLEAR)
                .toList();
        List<Limit> limits = new ArrayList<>(report.limits());
        near.forEach(finding -> limits.addAll(finding.limits()));
        return new RowAnswer(report.outcome(), near.stream().map(this::finding).toList(), sentences(limits));
    }

    private ItemReport items(String text) {
        List<String> asked = wish.lists().stream()
                .filter(name -> controls.stream().anyMatch(list -> list.isCalled(name)))
                .toList();
        try {
            return screening
                    .items()
                    .screen(new ItemQuestion(text, null, asked, ITEMS))
                    .orElseThrow();
        } catch (UnknownListException e) {
            throw new ListsChangedException();
        }
    }

    private Finding finding(ItemFinding finding) {
        return new Finding(
                finding.outcome(),
                finding.item().id(),
                "%s %s"
                        .formatted(finding.item().code(), finding.item().heading())
                        .strip(),
                finding.list().name(),
                ComparedList.of(finding.list()).dated(),
                finding.score(),
                finding.reasons().stream()
                        .map(reason -> reason.feature().sentence(reason.value(), wish.language()))
                        .toList());
    }

    private static <L> void requireSame(List<L> begun, List<L> now) {
        if (!begun.equals(now)) {
            throw new ListsChangedException();
        }
    }

    private List<String> sentences(List<Limit> limits) {
        return limits.stream()
                .map(limit -> limit.sentence(wish.language()))
                .distinct()
                .toList();
    }

    private static RowAnswer together(List<RowAnswer> answers) {
        return new RowAnswer(
                answers.stream().map(RowAnswer::outcome).reduce(Outcome.CLEAR, Outcome::orGraver),
                answers.stream()
                        .flatMap(answer -> answer.findings().stream())
                        .sorted(Comparator.comparing(Finding::outcome).reversed())
                        .toList(),
                answers.stream().flatMap(answer -> answer.limits().stream()).toList());
    }
}
