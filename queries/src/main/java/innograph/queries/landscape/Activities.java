package innograph.queries.landscape;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which organization deals with which technology until the end of a year. */
final class Activities {
    private final Rows technologies;
    private final float[] works;
    private final float[] recent;
    private final Rows organizations;

    private Activities(Rows technologies, float[] works, float[] recent, Rows organizations) {
        this.technologies = technologies;
        this.works = works;
        this.recent = recent;
        this.organizations = organizations;
    }

    void forEach(int organization, Landscape.ActivityVisitor visitor) {
        for (int i = technologies.from(organization); i < technologies.to(organization); i++) {
            visitor.activity(technologies.values()[i], works[i], recent[i]);
        }
    }

    void forEachActive(int technology, IntConsumer action) {
        for (int i = organizations.from(technology); i < organizations.to(technology); i++) {
            action.accept(organizations.values()[i]);
        }
    }

    int activeCount(int technology) {
        return organizations.size(technology);
    }

    static Activities of(Works works, Rows statements, int organizations, int technologies, int year) {
        Rows.Builder rows = new Rows.Builder();
        float[] sums = new float[technologies];
        float[] recentSums = new float[technologies];
        Floats counts = new Floats();
        Floats recentCounts = new Floats();
        int[] met = new int[technologies];
        for (int organization = 0; organization < organizations; organization++) {
            int number = 0;
            Rows ofOrganization = works.byOrganization();
            for (int i = ofOrganization.from(organization); i < ofOrganization.to(organization); i++) {
                int work = ofOrganization.values()[i];
                if (!works.begunBy(work, year)) {
                    continue;
                }
                float kept = (float) works.kept(work, year);
                for (int j = works.technologies().from(work);
                        j < works.technologies().to(work);
                        j++) {
                    number = count(works.technologies().values()[j], kept, sums, recentSums, met, number);
                }
            }
            for (int i = statements.from(organization); i < statements.to(organization); i++) {
                number = count(statements.values()[i], 1, sums, recentSums, met, number);
            }
            Arrays.sort(met, 0, number);
            for (int i = 0; i < number; i++) {
                rows.add(met[i]);
                counts.add(sums[met[i]]);
                recentCounts.add(recentSums[met[i]]);
                sums[met[i]] = 0;
                recentSums[met[i]] = 0;
            }
            rows.endRow();
        }
        Rows found = rows.rows();
        return new Activities(found, counts.values(), recentCounts.values(), found.inverse(technologies));
    }

    private static int count(int technology, float kept, float[] sums, float[] recentSums, int[] met, int number) {
        boolean first = sums[technology] == 0;
        sums[technology] += 1;
        recentSums[technology] += kept;
        if (first) {
            met[number] = technology;
        }
        return first ? number + 1 : number;
    }
}
