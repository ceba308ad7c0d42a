package innograph.api;

import innograph.model.testing.TestGraph;
import java.util.Map;

/** Graphs of any size for tests that are about size. */
final class Networks {
    private Networks() {}

    /**
     * Organizations {@code plan:org-1} and so on, each with two projects in which the next three take part too, and the
     * collaborations that follow from them.
     */
    static void ring(TestGraph graph, int organizations) {
        Map<String, Object> size = Map.of("size", organizations);
        graph.rows("""
                UNWIND range(1, $size) AS i
                CREATE (:Entity:Organization {id: 'plan:org-' + i, name: 'Ring Works ' + i, names: ['Ring Works ' + i],
                  nameLanguages: ['en'], aliases: [], datasets: ['plan']})-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:org-' + i})
                """, size);
        graph.rows("""
                UNWIND range(1, $size) AS i UNWIND range(1, 2) AS n
                CREATE (p:Entity:Project {id: 'plan:project-' + i + '-' + n, name: 'Ring ' + i, names: ['Ring ' + i], nameLanguages: ['en'],
                  aliases: [], start: date({year: 2015 + n}), datasets: ['plan']})-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:project-' + i + '-' + n})
                WITH i, p UNWIND range(0, 3) AS step
                MATCH (o:Organization {id: 'plan:org-' + ((i + step - 1) % $size + 1)})
                CREATE (o)-[:PARTICIPATES_IN {role: 'participant', datasets: ['plan']}]->(p)
                """, size);
        graph.rows("""
                MATCH (a:Organization)-[:PARTICIPATES_IN]->(p:Project)<-[:PARTICIPATES_IN]-(b:Organization) WHERE a.id < b.id
                WITH a, b, count(p) AS projects
                CREATE (a)-[:COLLABORATES_WITH {projects: projects, first: 2016, last: 2017, weight: projects / 3.0}]->(b)
                """);
    }

    /** A plan whose indicators all count the same organizations, so that measuring it takes the store many seconds. */
    static void tediousPlan(TestGraph graph) {
        graph.rows("""
                CREATE (r:Entity:Region {id: 'gbt2260:999900', name: 'Far Away'})
                CREATE (p:Entity:Plan {id: 'plan:tedious', name: 'Tedious'})-[:FOR]->(r)
                CREATE (p)-[:IDENTIFIED_BY]->(:Identifier {value: 'plan:tedious'})
                WITH r, p
                CALL (r) { UNWIND range(1, 5000) AS i CREATE (:Entity:Organization:Incubator {id: 'plan:org-' + i})-[:LOCATED_IN]->(r) }
                UNWIND range(1, 10000) AS i
                CREATE (:Entity:Indicator {id: 'plan:indicator-' + i, rule: 'count: ORGANIZATIONS\\nkinds: INCUBATOR'})-[:FOR]->(p)
                """);
    }
}
