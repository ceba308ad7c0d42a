package innograph.model.docking;

import innograph.model.docking.DockingAct.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A demand and an offer that are brought together, as somebody may see it.
 *
 * @param number counts them in the order in which they were shortlisted; for the order of lists, nobody sees it
 * @param demand id of the demand
 * @param offer id of the offer
 * @param agreed the sides that have agreed
 * @param score of the offer when it was shortlisted, as the desk read it; null if it gave none
 * @param rank on the shortlist, from 1; null if it has none
 * @param note of the desk, for the desk only
 * @param message to both sides
 * @param meeting null if none is set
 * @param next null before the follow-up
 * @param contract id of the contract with which it was concluded
 * @param reason why it ended or was declined; of a side that declined, for the desk and that side only
 * @param own the sides for which the viewer speaks
 * @param possible what the viewer can do with it now
 * @param parties that the viewer may know: its own side at all times, both when both have agreed
 * @param history the first act first
 */
public record Docking(
        String id,
        long number,
        String demand,
        String offer,
        DockingState state,
        long version,
        Set<Side> agreed,
        @Nullable Double score,
        @Nullable Long rank,
        @Nullable String note,
        @Nullable String message,
        @Nullable Meeting meeting,
        @Nullable Next next,
        @Nullable String contract,
        @Nullable String reason,
        Set<Side> own,
        List<Kind> possible,
        List<Party> parties,
        List<DockingEntry> history) {
    /** The columns that {@link #of} reads, of a docking {@code d}. */
    public static final String PROJECTION = """
            properties(d) AS docking,
              COLLECT { MATCH (e:DockingEntry {docking: d.id}) RETURN properties(e) ORDER BY e.place } AS history,
              COLLECT {
                UNWIND [['DEMAND', d.demand], ['OFFER', d.offer]] AS side
                OPTIONAL MATCH (p:DockingParty {entity: side[1]})
                RETURN {side: side[0], callers: coalesce([p.author] + p.speakers, []), owners: coalesce(p.owners, []) +
                  COLLECT { MATCH (:Entity {id: side[1]})<-[:OFFERS|DEMANDS]-(o) RETURN o.id ORDER BY o.id }}
              } AS parties
            """;

    /** Whether {@code $caller} may see a docking {@code d} at all: the desk each, a side what was proposed to it. */
    public static final String VISIBLE = """
            ($desk OR (coalesce(d.proposed, false) AND EXISTS {
              MATCH (p:DockingParty) WHERE p.entity IN [d.demand, d.offer] AND $caller IN [p.author] + p.speakers }))
            """;

    /** When and where the sides meet; event is the id of one of the graph, null for a meeting that nobody else knows of. */
    public record Meeting(
            OffsetDateTime start,
            String venue,
            @Nullable String event,
            @Nullable String note) {}

    /** How it goes on; what is to be done next is null if nothing is. */
    public record Next(
            Stage stage,
            @Nullable String action,
            @Nullable LocalDate due,
            @Nullable String responsible,
            @Nullable String note) {}

    /**
     * Who stands behind a side.
     *
     * @param owners ids of the owners, sealed or not
     * @param callers who speak for it, the author first; nobody for what comes from a data set, and then the desk does
     */
    public record Party(Side side, List<String> owners, List<String> callers) {
        public Party {
            owners = List.copyOf(owners);
            callers = List.copyOf(callers);
        }

        boolean isSpokenForBy(Viewer viewer) {
            return callers.isEmpty() ? viewer.desk() : viewer.isAmong(callers);
        }
    }

    public Docking {
        agreed = Set.copyOf(agreed);
        own = Set.copyOf(own);
        possible = List.copyOf(possible);
        parties = List.copyOf(parties);
        history = List.copyOf(history);
    }

    /** Whether both sides know each other. */
    public boolean isDisclosed() {
        return agreed.size() == Side.values().length;
    }

    /** Whether what is to be done next should have been done before this day. */
    public boolean isOverdue(LocalDate today) {
        LocalDate due = next == null ? null : next.due();
        return !state.isOver() && due != null && due.isBefore(today);
    }

    /**
     * What of a docking somebody may see.
     *
     * @param columns of {@link #PROJECTION}
     */
    public static Docking of(Map<String, Object> columns, Viewer viewer) {
        Kept kept = new Kept(map(columns, "docking"));
        List<Party> parties =
                maps(columns, "parties").stream().map(Docking::party).toList();
        return new Seen(viewer, parties, kept.agreed()).docking(kept, maps(columns, "history"));
    }

    private static Party party(Map<String, Object> party) {
        return new Party(Side.valueOf((String) get(party, "side")), texts(party, "owners"), texts(party, "callers"));
    }

    /** What a viewer may see. */
    private record Seen(Viewer viewer, List<Party> all, Set<Side> agreed) {
        Docking docking(Kept kept, List<Map<String, Object>> history) {
            Set<Side> own = EnumSet.noneOf(Side.class);
            all.stream().filter(party -> party.isSpokenForBy(viewer)).forEach(party -> own.add(party.side()));
            List<Party> shown = all.stream()
                    .filter(party -> disclosed() || viewer.admin() || own.contains(party.side()))
                    .toList();
            DockingState state = kept.state();
            return new Docking(
                    kept.text("id"),
                    kept.number("number"),
                    kept.text("demand"),
                    kept.text("offer"),
                    state,
                    kept.number("version"),
                    agreed,
                    viewer.desk() ? (Double) kept.of("score") : null,
                    viewer.desk() ? (Long) kept.of("rank") : null,
                    viewer.desk() ? kept.given("note") : null,
                    kept.given("message"),
                    kept.meeting(),
                    kept.next(),
                    kept.given("contract"),
                    tellsReason(kept, own) ? kept.given("reason") : null,
                    own,
                    state.possible().stream().filter(kind -> can(kind, own)).toList(),
                    shown,
                    history.stream()
                            .map(DockingEntry::of)
                            .map(entry -> seen(entry, own))
                            .toList());
        }

        private boolean disclosed() {
            return agreed.size() == Side.values().length;
        }

        /** The words of a side that declined are not for the other one. */
        private boolean tellsReason(Kept kept, Set<Side> own) {
            return viewer.desk()
                    || disclosed()
                    || kept.given("side") == null
                    || own.contains(Side.valueOf(kept.text("side")));
        }

        private boolean can(Kind kind, Set<Side> own) {
            return switch (kind) {
                case SHORTLISTED -> false;
                case RANKED, PROPOSED, MEETING_SET, CONCLUDED -> viewer.desk();
                case AGREED -> own.stream().anyMatch(side -> !agreed.contains(side));
                case DECLINED -> !own.isEmpty();
                case FOLLOWED_UP, ENDED -> viewer.desk() || (disclosed() && !own.isEmpty());
            };
        }

        /** A name is shown unless it may belong to a side that the viewer is not to know. */
        private DockingEntry seen(DockingEntry entry, Set<Side> own) {
            boolean hidden = !disclosed() && !viewer.admin() && isOfAnother(entry, own);
            boolean desk = entry.act() == Kind.SHORTLISTED || entry.act() == Kind.RANKED;
            boolean told = desk ? viewer.desk() : !hidden || viewer.desk() || entry.side() == null;
            return entry.signed(hidden ? null : entry.by(), told ? entry.note() : null);
        }

        private boolean isOfAnother(DockingEntry entry, Set<Side> own) {
            String by = entry.by();
            return all.stream()
                    .filter(party -> !own.contains(party.side()))
                    .anyMatch(party -> party.side() == entry.side()
                            || (by != null && party.callers().contains(by)));
        }
    }

    /** A docking as the graph keeps it. */
    private record Kept(Map<String, Object> properties) {
        @Nullable
        Object of(String name) {
            return properties.get(name);
        }

        String text(String name) {
            return (String) get(properties, name);
        }

        @Nullable
        String given(String name) {
            return (String) properties.get(name);
        }

        long number(String name) {
            return (Long) get(properties, name);
        }

        DockingState state() {
            return DockingState.valueOf(text("state"));
        }

        Set<Side> agreed() {
            Set<Side> agreed = EnumSet.noneOf(Side.class);
            texts(properties, "agreed").stream().map(Side::valueOf).forEach(agreed::add);
            return agreed;
        }

        @Nullable
        Meeting meeting() {
            return of("meetingStart") instanceof ZonedDateTime start
                    ? new Meeting(
                            start.toOffsetDateTime(), text("meetingVenue"), given("meetingEvent"), given("meetingNote"))
                    : null;
        }

        @Nullable
        Next next() {
            return of("stage") instanceof String stage
                    ? new Next(
                            Stage.valueOf(stage),
                            given("nextAction"),
                            (LocalDate) of("due"),
                            given("responsible"),
                            given("followUpNote"))
                    : null;
        }
    }

    private static Object get(Map<String, Object> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static List<String> texts(Map<String, Object> map, String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // the driver gives maps with names for keys
    private static Map<String, Object> map(Map<String, Object> map, String name) {
        return (Map<String, Object>) get(map, name);
    }

    @SuppressWarnings("unchecked") // the driver gives maps with names for keys
    private static List<Map<String, Object>> maps(Map<String, Object> map, String name) {
        return new ArrayList<>((List<Map<String, Object>>) get(map, name));
    }
}
