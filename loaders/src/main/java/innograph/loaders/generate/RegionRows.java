package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;

/** Provinces, cities and districts. */
record RegionRows(Places places) implements Rows {
    @Override
    public String file() {
        return "regions.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "name_zh", "name_en", "level", "part_of");
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
            csv.cell("Fictional Province " + name.en()).cell("PROVINCE").empty().endRow();
        }
        for (int city = 0; city < places.cities(); city++) {
            Word name = Places.city(city);
            csv.cell(Places.cityId(city)).cell("虚构" + name.zh() + "市");
            csv.cell("Fictional " + name.en()).cell("CITY");
            csv.link(Places.provinceId(Places.provinceOf(city))).endRow();
            for (int district = 0; district < Places.DISTRICTS; district++) {
                Word direction = Places.district(district);
                csv.cell(Places.districtId(city, district)).cell("虚构" + name.zh() + "市" + direction.zh() + "区");
                csv.cell("Fictional " + direction.en() + " District of " + name.en())
                        .cell("COUNTY");
                csv.link(Places.cityId(city)).endRow();
            }
        }
    }
}
