package innograph.loaders.cordis;

import innograph.loaders.source.Input;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Table;
import innograph.model.EntityType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A thematic part of Horizon 2020; the parts that fund people or small firms whatever their field are no themes. */
record Theme(String code, String nameEn, String nameZh) {
    static Map<String, Theme> all() throws IOException {
        Input input = Input.ofResources("themes of Horizon 2020", Theme.class, "", List.of("themes.csv"));
        Map<String, Theme> themes = new LinkedHashMap<>();
        new Table(input.part("themes.csv").orElseThrow(), ',', "", List.of("code", "name_en", "name_zh"))
                .forEach(new OurOwnTable(), row -> {
                    String code = row.required("code");
                    themes.put(code, new Theme(code, row.required("name_en"), row.required("name_zh")));
                });
        return themes;
    }

    Identifier id() {
        return Identifier.of(Scheme.PROGRAMME, "h2020-" + code);
    }

    EntityRecord record() {
        return EntityRecord.of(EntityType.TECHNOLOGY, id())
                .name(nameEn, "en")
                .name(nameZh, "zh")
                .set("notation", code)
                .set("scheme", "Horizon 2020 themes")
                .build();
    }

    /** A table that comes with InnoGraph has no bad rows. */
    private static final class OurOwnTable implements RecordSink {
        @Override
        public void entity(Place place, EntityRecord entity) {}

        @Override
        public void link(Place place, LinkRecord link) {}

        @Override
        public void reject(Reject reject) {
            throw new IllegalStateException(reject.place() + ": " + reject.reason());
        }
    }
}
