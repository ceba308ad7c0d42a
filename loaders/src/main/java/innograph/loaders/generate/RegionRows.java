package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/** Provinces, cities and districts. */
record RegionRows(Places places, Communities communities) implements Rows {
    /** Inhabitants for each organization. */
    private static final long INHABITANTS = 4_000;

    @Override
    public String file() {
        return "regions.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id", "name_zh", "name_en", "level", "population", "population_year", "population_source", "part_of");
    }

    @Override
    public long expected() {
        return places.provinces() + places.cities() * (1L + Places.DISTRICTS);
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        for (int province = 0; province < places.provinces(); province++) {
            Word name = Places.province(province);
            csv.cell(Places.provinceId(province)).cell("虚构" + name.zh() + "省");
            csv.cell("Fictional Province " + name.en()).cell("PROVINCE");
            population(inhabitantsOfProvince(province), csv);
            csv.empty().endRow();
        }
        for (int city = 0; city < places.cities(); city++) {
            Word name = Places.city(city);
            csv.cell(Places.cityId(city)).cell("虚构" + name.zh() + "市");
            csv.cell("Fictional " + name.en()).cell("CITY");
            population(inhabitants(city), csv);
            csv.link(Places.provinceId(Places.provinceOf(city))).endRow();
            for (int district = 0; district < Places.DISTRICTS; district++) {
                Word direction = Places.district(district);
                csv.cell(Places.districtId(city, district)).cell("虚构" + name.zh() + "市" + direction.zh() + "区");
                csv.cell("Fictional " + direction.en() + " District of " + name.en())
                        .cell("COUNTY");
                population(inhabitants(city) / Places.DISTRICTS, csv);
                csv.link(Places.cityId(city)).endRow();
            }
        }
    }

    private static void population(long inhabitants, CsvFile csv) {
        csv.cell(inhabitants).cell(Growth.WORKS.until() - 1L).cell("虚构 Fictional");
    }

    private long inhabitants(int city) {
        long organizations = 0;
        for (int community = city; community < communities.count(); community += places.cities()) {
            organizations += communities.size(community);
        }
        return organizations * INHABITANTS;
    }

    private long inhabitantsOfProvince(int province) {
        long inhabitants = 0;
        for (int city = 0; city < places.cities(); city++) {
            inhabitants += Places.provinceOf(city) == province ? inhabitants(city) : 0;
        }
        return inhabitants;
    }
}
