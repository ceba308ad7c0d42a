package innograph.queries.landscape;

import java.util.Arrays;

/**
 * Who worked with whom until the end of a year. For each organization its partners, in rising order, with the strength of each
 * link.
 */
final class Links {
    private final Rows partners;
    private final float[] weights;
    private final float[] recent;
    private final short[] first;
    private final float[] strengths;

    private Links(Rows partners, float[] weights, float[] recent, short[] first, float[] strengths) {
        this.partners = partners;
        this.weights = weights;
        this.recent = recent;
        this.first = first;
        this.strengths = strengths;
    }

    Rows partners() {
        return partners;
    }

    /** Sum of the weights of an organization's links. */
    double strength(int organization) {
        return strengths[organization];
    }

    /** Sum of 1/(n-1) over the common works, n being a work's organizations; by the position in {@link #partners}. */
    float weight(int position) {
        return weights[position];
    }

    /** The same, a work counting less the older it is. */
    float recent(int position) {
        return recent[position];
    }

    /** Year of the first common work; 0 if one of them has none. */
    short first(int position) {
        return first[position];
    }

    static Links of(Works works, int organizations, int year) {
        double[] workWeights = new double[works.count()];
        double[] workRecent = new double[works.count()];
        for (int work = 0; work < works.count(); work++) {
            if (works.team(work) > 1 && works.begunBy(work, year)) {
                workWeights[work] = 1.0 / (works.team(work) - 1);
                workRecent[work] = workWeights[work] * works.kept(work, year);
            }
        }
        Rows.Builder partners = new Rows.Builder();
        Floats weights = new Floats();
        Floats recent = new Floats();
        Shorts firsts = new Shorts();
        short[] began = new short[organizations];
        double[] sums = new double[organizations];
        double[] recentSums = new double[organizations];
        int[] met = new int[organizations];
        float[] strengths = new float[organizations];
        for (int organization = 0; organization < organizations; organization++) {
            int number = 0;
            for (int i = works.byOrganization().from(organization);
                    i < works.byOrganization().to(organization);
                    i++) {
                int work = works.byOrganization().values()[i];
                double weight = workWeights[work];
                if (weight == 0) {
                    continue;
                }
                for (int j = works.organizations().from(work);
                        j < works.organizations().to(work);
                        j++) {
                    int other = works.organizations().values()[j];
                    if (other != organization) {
                        if (sums[other] == 0) {
                            met[number++] = other;
                            began[other] = works.year(work);
                        }
                        began[other] = (short) Math.min(began[other], works.year(work));
                        sums[other] += weight;
                        recentSums[other] += workRecent[work];
                    }
                }
            }
            Arrays.sort(met, 0, number);
            for (int i = 0; i < number; i++) {
                partners.add(met[i]);
                weights.add((float) sums[met[i]]);
                strengths[organization] += (float) sums[met[i]];
                recent.add((float) recentSums[met[i]]);
                firsts.add(began[met[i]]);
                sums[met[i]] = 0;
                recentSums[met[i]] = 0;
            }
            partners.endRow();
        }
        return new Links(partners.rows(), weights.values(), recent.values(), firsts.values(), strengths);
    }

    /** A list of years that grows. */
    private static final class Shorts {
        private short[] values = new short[4096];
        private int size;

        void add(short value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.addExact(size, size / 2));
            }
            values[size++] = value;
        }

        short[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
