package innograph.queries.push;

import innograph.model.Openness;
import innograph.model.push.Channel;
import innograph.model.push.Notice;
import innograph.model.push.NoticeState;
import innograph.model.push.Watch;
import innograph.queries.Keyset;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import innograph.queries.entity.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The watches and their notices. */
public final class WatchLists {
    private static final String MINE = "($all OR w.owner = $viewer)";

    private static final String WATCH =
            "MATCH (w:PushWatch {id: $id}) WHERE " + MINE + " RETURN properties(w) AS watch";

    private static final String OF_DEMAND = """
            MATCH (w:PushWatch {owner: $viewer, demand: $demand, channel: $channel}) RETURN properties(w) AS watch
            """;

    private static final String WATCHES = "MATCH (w:PushWatch) WHERE " + MINE;

    private static final String NOTICES = "MATCH (n:PushNotice {watch: $watch}) WHERE n.number > 0";

    private static final String DEAD = """
            MATCH (n:PushNotice {state: 'DEAD'})
            MATCH (w:PushWatch {id: n.watch}) WHERE\s""" + MINE;

    private static final String NOTICE = """
            MATCH (n:PushNotice {id: $id})
            MATCH (w:PushWatch {id: n.watch}) WHERE %s
            RETURN properties(n) AS notice
            """.formatted(MINE);

    private static final String BEHIND = """
            MATCH (n:PushNotice {watch: $watch}) WHERE n.number > $number
            RETURN properties(n) AS notice ORDER BY n.number LIMIT $most
            """;

    private static final String AWAKE = """
            MATCH (w:PushWatch)
            MATCH (d:Demand {id: w.demand}) WHERE %s
            RETURN properties(w) AS watch ORDER BY w.demand, w.id
            """.formatted(Openness.of("d"));

    private static final String KNOWN = """
            UNWIND $offers AS offer
            MATCH (n:PushNotice {key: $watch + ' ' + offer}) RETURN n.offer AS offer
            """;

    private static final String TOLD = """
            MATCH (notice:PushNotice) WHERE %s
            MATCH (w:PushWatch {id: notice.watch})
            MATCH (d:Demand {id: w.demand}) WHERE %s
            MATCH (n:Offer {id: notice.offer}) WHERE %s
            RETURN properties(notice) AS notice, properties(w) AS watch,
              %s AS demand, %s AS offer
            ORDER BY d.id, notice.score DESC, notice.watch, notice.number
            """;

    private static final String TOLD_ONE = TOLD.formatted(
            "notice.id = $id", Openness.of("d"), Openness.of("n"), Entity.projection("d"), Entity.PROJECTION);

    private static final String TOLD_IN_DIGEST = TOLD.formatted(
            "notice.digest = $id", Openness.of("d"), Openness.of("n"), Entity.projection("d"), Entity.PROJECTION);

    private static final String IS_DUE = """
            RETURN EXISTS {
              (n:PushNotice {state: 'PENDING', channel: 'WEBHOOK'}) WHERE n.due <= timestamp()
                AND NOT EXISTS { (t:PushTarget {id: n.target}) WHERE t.until > timestamp() }
            } AS due
            """;

    private static final String DIGEST_IS_DUE = """
            OPTIONAL MATCH (c:PushCounter {id: 'push'})
            RETURN EXISTS { (d:PushDigest) WHERE d.until <= timestamp() } AS begun,
              coalesce(c.day, '') < $day
                AND EXISTS { (n:PushNotice {state: 'PENDING', channel: 'DIGEST'}) WHERE n.digest IS NULL } AS waits
            """;

    private static final Keyset NEWEST_WATCH = new Keyset(List.of(new Keyset.Key("w.created", true, false)), "w.id");

    private static final Keyset NEWEST_NOTICE = new Keyset(List.of(new Keyset.Key("n.number", true, false)), "n.id");

    private static final Keyset LATEST_DEAD = new Keyset(List.of(new Keyset.Key("n.settled", true, false)), "n.id");

    private final Reader reader;

    public WatchLists(Reader reader) {
        this.reader = reader;
    }

    /** A watch; empty if the viewer has none of this id. */
    public Optional<Watch> watch(String id, Viewer viewer) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("id", id);
        return first(reader.rows(WATCH, parameters, WatchLists::watch));
    }

    /** The viewer's own watch on a demand by a channel that has no address. */
    public Optional<Watch> own(String demand, Channel channel, Viewer viewer) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("demand", demand);
        parameters.put("channel", channel.name());
        return first(reader.rows(OF_DEMAND, parameters, WatchLists::watch));
    }

    /** The watches of the viewer, the last that was made first. */
    public Page<Watch> watches(Viewer viewer, Slice slice) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("limit", slice.andOneMore());
        String statement = "%s AND %s WITH w ORDER BY %s LIMIT $limit RETURN properties(w) AS watch"
                .formatted(WATCHES, NEWEST_WATCH.behind(slice, parameters), NEWEST_WATCH.order(slice.backward()));
        return Page.of(reader.rows(statement, parameters, WatchLists::watch), slice);
    }

    /** How many watches the viewer has. */
    public long countWatches(Viewer viewer) {
        return count(WATCHES, parameters(viewer));
    }

    /** The place of a watch in the list. */
    public static Position position(Watch watch) {
        return new Position(List.of(watch.created().toEpochMilli()), watch.id());
    }

    /** The notices of a watch, the last that was found first. */
    public Page<Notice> notices(String watch, Slice slice) {
        return notices(NOTICES, new HashMap<>(Map.of("watch", watch)), NEWEST_NOTICE, slice);
    }

    /** How many notices a watch has. */
    public long countNotices(String watch) {
        return count(NOTICES, Map.of("watch", watch));
    }

    /** The place of a notice in the list of its watch. */
    public static Position position(Notice notice) {
        return new Position(List.of(notice.number()), notice.id());
    }

    /** A notice; empty if the viewer has none of this id. */
    public Optional<Notice> notice(String id, Viewer viewer) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("id", id);
        return first(reader.rows(NOTICE, parameters, WatchLists::notice));
    }

    /** What was given up, the last first. */
    public Page<Notice> deadLetters(Viewer viewer, Slice slice) {
        return notices(DEAD, parameters(viewer), LATEST_DEAD, slice);
    }

    /** How many were given up. */
    public long countDeadLetters(Viewer viewer) {
        return count(DEAD, parameters(viewer));
    }

    /** The place of a notice among those that were given up. */
    public static Position positionOfDead(Notice notice) {
        return new Position(List.of(Objects.requireNonNull(notice.settled()).toEpochMilli()), notice.id());
    }

    /**
     * The notices of a watch behind a number, in the order in which they were found.
     *
     * @param most how many
     */
    public List<Notice> behind(String watch, long number, int most) {
        return reader.rows(BEHIND, Map.of("watch", watch, "number", number, "most", most), WatchLists::notice);
    }

    /** A notice with what it is about; empty if that is not open any more, or nobody watches it. */
    public Optional<Told> told(String notice) {
        return first(reader.rows(TOLD_ONE, Map.of("id", notice), WatchLists::told));
    }

    /** What a digest tells, demand by demand, the best first. */
    public List<Told> inDigest(String digest) {
        return reader.rows(TOLD_IN_DIGEST, Map.of("id", digest), WatchLists::told).stream()
                .filter(told -> told.notice().state() == NoticeState.PENDING)
                .toList();
    }

    /** Whether a webhook waits to be sent. */
    public boolean isDue() {
        return reader.rows(IS_DUE, Map.of(), row -> row.get("due").asBoolean()).getFirst();
    }

    /**
     * What there is to do for digests.
     *
     * @param begun one is begun and not written
     * @param waits there is something to be told, and the day has no digests yet
     */
    public record DigestsDue(boolean begun, boolean waits) {}

    /**
     * What there is to do for digests now.
     *
     * @param day whose digests may be begun, ISO 8601
     */
    public DigestsDue digestsDue(String day) {
        return reader.rows(
                        DIGEST_IS_DUE,
                        Map.of("day", day),
                        row -> new DigestsDue(
                                row.get("begun").asBoolean(), row.get("waits").asBoolean()))
                .getFirst();
    }

    /** The watches whose demand is open, those of a demand together. */
    List<Watch> awake() {
        return reader.rows(AWAKE, Map.of(), WatchLists::watch);
    }

    /** Those of the offers that a watch has a notice of. */
    Set<String> known(String watch, Collection<String> offers) {
        return new HashSet<>(reader.rows(
                KNOWN,
                Map.of("watch", watch, "offers", List.copyOf(offers)),
                row -> row.get("offer").asString()));
    }

    private Page<Notice> notices(String found, Map<String, Object> parameters, Keyset keyset, Slice slice) {
        parameters.put("limit", slice.andOneMore());
        String statement = "%s AND %s WITH n ORDER BY %s LIMIT $limit RETURN properties(n) AS notice"
                .formatted(found, keyset.behind(slice, parameters), keyset.order(slice.backward()));
        return Page.of(reader.rows(statement, parameters, WatchLists::notice), slice);
    }

    private long count(String found, Map<String, Object> parameters) {
        return reader.rows(
                        found + " RETURN count(*) AS number",
                        parameters,
                        row -> row.get("number").asLong())
                .getFirst();
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        return new HashMap<>(Map.of("viewer", viewer.name(), "all", viewer.seesAll()));
    }

    private static Watch watch(Record row) {
        return Watch.of(row.get("watch").asMap(Value::asObject));
    }

    private static Notice notice(Record row) {
        return Notice.of(row.get("notice").asMap(Value::asObject));
    }

    private static Told told(Record row) {
        return new Told(notice(row), watch(row), Entity.of(row.get("demand")), Entity.of(row.get("offer")));
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
