package innograph.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The questions of the benchmark, each about many entities of the graph, so that no cache of the store alone decides. */
final class Questions {
    static final String DEEP_PAGE = "deep-page";

    /** Items of a page of the list that is read deep in. */
    static final int PAGE = 20;

    private static final int DEEP = 500;
    private static final int PAGES = 40;
    private static final int LARGEST_PAGE = 100;
    private static final int CASES = 1_000;
    private static final int LISTS = 200;

    private final Random random = new Random(1);
    private final List<String> organizations;
    private final List<String> hubs;
    private final List<String> countries;

    Questions(Driver driver) throws IOException {
        try (Session session = driver.session()) {
            organizations = strings(session, "cases.cypher");
            hubs = strings(session, "hubs.cypher");
            countries = strings(session, "countries.cypher");
        }
        if (organizations.size() < PAGE || hubs.isEmpty() || countries.isEmpty()) {
            throw new IOException("the graph has too few organizations that take part in projects");
        }
        Collections.shuffle(organizations, random);
    }

    private static List<String> strings(Session session, String statement) throws IOException {
        return new ArrayList<>(
                session.run(text(statement)).list(row -> row.get(0).asString()));
    }

    List<Question> all(List<Map<String, Object>> deepPages) throws IOException {
        List<Map<String, Object>> some = byId(organizations.subList(0, Math.min(CASES, organizations.size())));
        return List.of(
                question("point-read", "point read", some),
                question("two-levels", "2 levels", some),
                question("four-levels", "4 levels through hubs", byId(hubs)),
                question("filtered-list", "filtered list", countriesAndYears()),
                question("relationship-filter", "relationship filter", some),
                question("facets", "facets", days()),
                question("nested-aggregate", "nested aggregate", groups()),
                deepPage(deepPages));
    }

    static Question deepPage(List<Map<String, Object>> pages) throws IOException {
        return question(DEEP_PAGE, "page %s of a list".formatted(pages.getLast().get("page")), pages);
    }

    private static Question question(String name, String title, List<Map<String, Object>> cases) throws IOException {
        return new Question(
                name, title, text(name + ".graphql"), text(name + ".peer.graphql"), text(name + ".cypher"), cases);
    }

    private static List<Map<String, Object>> byId(List<String> ids) {
        return ids.stream().map(id -> Map.<String, Object>of("id", id)).toList();
    }

    private List<Map<String, Object>> countriesAndYears() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            cases.add(Map.of(
                    "country", countries.get(random.nextInt(countries.size())), "since", 1950 + random.nextInt(60)));
        }
        return cases;
    }

    private List<Map<String, Object>> days() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            cases.add(Map.of(
                    "since",
                    LocalDate.of(1995, 1, 1).plusDays(random.nextInt(365 * 25)).toString()));
        }
        return cases;
    }

    private List<Map<String, Object>> groups() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            List<String> shuffled = new ArrayList<>();
            for (int j = 0; j < PAGE; j++) {
                shuffled.add(organizations.get(random.nextInt(organizations.size())));
            }
            cases.add(Map.of("ids", shuffled.stream().distinct().toList()));
        }
        return cases;
    }

    /** Which page of so many organizations is deep: the middle, but not more than page {@value #DEEP}. */
    static int deepPageOf(int organizations) {
        return Math.min(DEEP, organizations / PAGE / 2);
    }

    /**
     * Goes through the list of organizations to a page and notes how to come to it and some before it again: by cursor, by
     * offset, or by the last id of the page before.
     */
    static List<Map<String, Object>> deepPages(OwnServer server, int page) throws IOException {
        int first = Math.max(2, page - PAGES + 1);
        int before = (first - 1) * PAGE;
        Walk walk = new Walk(server);
        while (before > 0) {
            int step = Math.min(LARGEST_PAGE, before);
            walk.by(step);
            before -= step;
        }
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int number = first; number <= page; number++) {
            cases.add(Map.of("page", number, "after", walk.cursor, "last", walk.id, "offset", (number - 1) * PAGE));
            walk.by(PAGE);
        }
        return cases;
    }

    private static final class Walk {
        private final OwnServer server;
        private String cursor = "";
        private String id = "";

        Walk(OwnServer server) {
            this.server = server;
        }

        void by(int items) throws IOException {
            Map<String, Object> variables = new HashMap<>(Map.of("first", items));
            if (!cursor.isEmpty()) {
                variables.put("after", cursor);
            }
            JsonNode page = server.ask(text("walk.graphql"), variables).at("/data/organizations");
            cursor = page.at("/pageInfo/endCursor").asText();
            id = page.path("nodes").path(items - 1).path("id").asText();
            if (id.isEmpty()) {
                throw new IOException("the list of organizations ends too soon");
            }
        }
    }

    static String text(String name) throws IOException {
        try (InputStream in = Questions.class.getResourceAsStream("serve/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
