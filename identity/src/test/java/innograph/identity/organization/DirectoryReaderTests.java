package innograph.identity.organization;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryReaderTests {
    @RegisterExtension
    final TestGraph graph = new TestGraph();

    @Test
    void anOrganizationIsReadWithItsNamesPlacesAndParents() {
        graph.rows("""
                CREATE (land:Entity:Region {id: 'iso3166-1:GB', name: 'United Kingdom', level: 'COUNTRY', country: 'GB'})
                CREATE (county:Entity:Region {id: 'iso3166-2:GB-XY', name: 'Saltshire', names: ['Saltshire', 'Sel'], level: 'PROVINCE',
                  country: 'GB'})
                CREATE (whole:Entity:Organization {id: 'x:whole', name: 'Whole', datasets: ['a']})
                CREATE (gone:Entity:Organization {id: 'x:gone', name: 'Gone', datasets: ['a'], vanished: ['a']})
                CREATE (o:Entity:Organization:University:Fund {id: 'x:o', name: 'Brackwater', names: ['Brackwater', 'Brackwasser'],
                  aliases: ['BW'], city: 'Brackwater', website: 'https://brackwater.example', status: 'inactive', datasets: ['a']})
                CREATE (county)-[:PART_OF {datasets: ['a']}]->(land)
                CREATE (o)-[:LOCATED_IN {datasets: ['a']}]->(county)
                CREATE (o)-[:PART_OF {datasets: ['a']}]->(whole)
                CREATE (o)-[:PART_OF {datasets: ['a']}]->(gone)
                """);
        assertThat(Directory.read(graph.driver()).find(NameQuestion.of("Brackwasser", 1)))
                .extracting(Candidate::organization)
                .containsExactly(new Organization(
                        "x:o",
                        "Brackwater",
                        Set.of(OrganizationKind.UNIVERSITY, OrganizationKind.FUND),
                        "GB",
                        List.of("Brackwater", "Saltshire", "Sel", "GB-XY"),
                        "https://brackwater.example",
                        List.of("x:whole"),
                        false,
                        false));
    }

    @Test
    void whatHasVanishedIsNotRead() {
        graph.rows("CREATE (:Entity:Organization {id: 'x:gone', name: 'Gone', datasets: ['a'], vanished: ['a']})");
        assertThat(Directory.read(graph.driver()).size()).isZero();
    }

    @Test
    void whatIsOnlyMentionedIsReadAsSuch() {
        graph.rows("CREATE (:Entity:Organization {id: 'x:m', name: 'Mention', datasets: ['a'], mention: true})");
        assertThat(Directory.read(graph.driver()).organizations())
                .singleElement()
                .extracting(Organization::isMentioned)
                .isEqualTo(true);
    }
}
