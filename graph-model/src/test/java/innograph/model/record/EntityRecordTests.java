package innograph.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityRecordTests {
    private static final Identifier ID = Identifier.of(Scheme.PLAN, "a");
    private static final Identifier OTHER = Identifier.of(Scheme.PLAN, "b");

    private static EntityRecord.Builder organization() {
        return EntityRecord.of(EntityType.ORGANIZATION, ID).name("邯郸学院", "zh");
    }

    @Test
    void emptyFieldsSayNothing() {
        EntityRecord record = organization()
                .set("city", " ")
                .set("country", null)
                .alias("")
                .name(null, "en")
                .build();
        assertThat(record.properties()).isEmpty();
        assertThat(record.names()).containsExactly(new LocalizedName("邯郸学院", "zh"));
        assertThat(record.aliases()).isEmpty();
    }

    @Test
    void aliasesDoNotRepeatNames() {
        assertThat(organization().alias("邯郸学院").alias("HDC").build().aliases()).containsExactly("HDC");
    }

    @Test
    void valuesOfTheModelsTypeAreTaken() {
        EntityRecord record = organization()
                .kind(OrganizationKind.UNIVERSITY)
                .set("established", 1905L)
                .set("website", "https://www.hdc.edu.cn")
                .set("location", new Coordinates(36.6, 114.5))
                .build();
        assertThat(record.properties()).containsOnlyKeys("established", "website", "location");
    }

    @Test
    void aPropertyThatTheModelDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> organization().set("acronym", "HDC").build())
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("acronym")
                .hasMessageContaining("Organization");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> organization().set("established", "1905").build())
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("1905");
    }

    @Test
    void whatIsNoWebAddressIsRefusedAsWebsite() {
        assertThatThrownBy(() ->
                        organization().set("website", "javascript:alert(1)").build())
                .isInstanceOf(InvalidRecordException.class);
    }

    @Test
    void anEntityWithoutNameIsRefused() {
        assertThatThrownBy(() -> EntityRecord.of(EntityType.REGION, ID).build())
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("name");
    }

    @Test
    void onlyOrganizationsHaveKinds() {
        assertThatThrownBy(() -> EntityRecord.of(EntityType.EVENT, ID)
                        .name("博览会", "zh")
                        .kind(OrganizationKind.FUND)
                        .build())
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("Event");
    }

    @Test
    void aPlaceThatIsNotOnEarthIsRefused() {
        assertThatThrownBy(() -> new Coordinates(91, 0)).hasMessageContaining("91");
    }

    @Test
    void aLinkSaysWhatTheModelKnows() {
        LinkRecord link = new LinkRecord(LinkType.PARTICIPATES_IN, ID, OTHER, Map.of("role", "partner", "clause", "3"));
        assertThat(link.properties()).containsEntry("role", "partner");
        assertThatThrownBy(() -> new LinkRecord(LinkType.MEMBER_OF, ID, OTHER, Map.of("role", "partner")))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("role");
        assertThatThrownBy(() -> new LinkRecord(LinkType.FOR, ID, OTHER, Map.of("clause", LocalDate.EPOCH)))
                .isInstanceOf(InvalidRecordException.class);
    }

    @Test
    void derivedLinksCannotBeStated() {
        assertThatThrownBy(() -> new LinkRecord(LinkType.COLLABORATES_WITH, ID, OTHER, Map.of()))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("derived");
    }

    @Test
    void nothingIsLinkedWithItself() {
        assertThatThrownBy(() -> new LinkRecord(LinkType.PART_OF, ID, ID, Map.of()))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("itself");
    }

    @Test
    void onlyTheValuesThatTheModelListsAreTaken() {
        assertThatThrownBy(() -> organization().set("status", "gone").build())
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("gone")
                .hasMessageContaining("withdrawn");
    }

    @Test
    void webAddressesMayBeInAnyScript() {
        assertThat(organization()
                        .set("website", "https://гуманитарный-институт.рф")
                        .build()
                        .properties())
                .containsKey("website");
    }

    @Test
    void onlySomeLinksSayTheSameOfBothEnds() {
        assertThat(LinkType.RELATED_TO.symmetric()).isTrue();
        assertThat(LinkType.PART_OF.symmetric()).isFalse();
    }
}
