package innograph.loaders.bulk;

/**
 * Sorts statements by their ends without comparing them: from the lowest digit to the highest they are dealt out and gathered
 * again, and those that are equal stay in the order in which they came. Digits that all have in common cost nothing.
 */
final class RadixOrder {
    private static final int DIGIT = 11; // bits
    private static final int DIGITS = 1 << DIGIT;

    private long[] upper;
    private long[] lower; // the other end, and the place of what is said
    private long[] upperDealt;
    private long[] lowerDealt;
    private int size;

    RadixOrder(int capacity) {
        upper = new long[capacity];
        lower = new long[capacity];
        upperDealt = new long[capacity];
        lowerDealt = new long[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(long typeAndFrom, int to, int place) {
        upper[size] = typeAndFrom;
        lower[size] = (long) to << Integer.SIZE | place;
        size++;
    }

    /** All of them, in order. */
    SortedStatements sorted(Packed said) {
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT) {
            deal(lower, shift);
        }
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            deal(upper, shift);
        }
        return new InMemory(said);
    }

    private void deal(long[] keys, int shift) {
        int[] begins = new int[DIGITS];
        for (int i = 0; i < size; i++) {
            begins[digit(keys[i], shift)]++;
        }
        if (size == 0 || begins[digit(keys[0], shift)] == size) {
            return;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int number = begins[digit];
            begins[digit] = sum;
            sum += number;
        }
        for (int i = 0; i < size; i++) {
            int place = begins[digit(keys[i], shift)]++;
            upperDealt[place] = upper[i];
            lowerDealt[place] = lower[i];
        }
        long[] gathered = upper;
        upper = upperDealt;
        upperDealt = gathered;
        gathered = lower;
        lower = lowerDealt;
        lowerDealt = gathered;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    private final class InMemory implements SortedStatements {
        private final Packed packed;
        private final Unpacked said;
        private int current = -1;
        private long order;

        InMemory(Packed packed) {
            this.packed = packed;
            this.said = Unpacked.of(packed);
        }

        @Override
        public boolean next() {
            if (++current >= size) {
                return false;
            }
            said.move(packed.bytes(), (int) lower[current], packed.length());
            order = said.number();
            int length = (int) said.number();
            said.move(packed.bytes(), said.position(), said.position() + length);
            return true;
        }

        @Override
        public long typeAndFrom() {
            return upper[current];
        }

        @Override
        public int to() {
            return (int) (lower[current] >>> Integer.SIZE);
        }

        @Override
        public long order() {
            return order;
        }

        @Override
        public Unpacked said() {
            return said;
        }
    }
}
