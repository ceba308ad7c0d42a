package innograph.loaders.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How far a file on the disk has been unpacked, over all its parts. Whoever reads a part a second time unpacks nothing new. What
 * an archive says of its sizes need not be true, so what comes out is counted.
 */
final class Unpacking {
    private final String file;
    private final long packedBytes;
    private final Limits limits;
    private long unpackedBytes;

    Unpacking(String file, long packedBytes, Limits limits) {
        this.file = file;
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    /** One layer of packing of one part. */
    final class Layer {
        private long furthest;

        /** What comes out of the layer; a {@link LoadException} ends the reading at the limit. */
        InputStream watched(InputStream unpacked) {
            return new FilterInputStream(unpacked) {
                private long position;

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = super.read(buffer, offset, length);
                    position += Math.max(count, 0);
                    if (position > furthest) {
                        add(position - furthest);
                        furthest = position;
                    }
                    return count;
                }

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public boolean markSupported() {
                    return false;
                }
            };
        }
    }

    private void add(long bytes) {
        unpackedBytes += bytes;
        if (unpackedBytes > limits.unpackedBytes()) {
            throw new LoadException(
                    LoadProblem.LIMIT_EXCEEDED,
                    "%s unpacks to more than %,d bytes; if it is what it should be, raise innograph.load.max-unpacked"
                            .formatted(file, limits.unpackedBytes()));
        }
        if (unpackedBytes > Limits.HARMLESS && unpackedBytes / limits.ratio() > packedBytes) {
            throw new LoadException(
                    LoadProblem.LIMIT_EXCEEDED,
                    "%s has %,d bytes and unpacks to more than %d times as much; if it is what it should be, raise innograph.load.max-ratio"
                            .formatted(file, packedBytes, limits.ratio()));
        }
    }
}
