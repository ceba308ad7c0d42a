package innograph.loaders.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a user gave to load: a file, plain or packed with gzip; an archive (zip) or a folder with several; or data that come
 * with InnoGraph. Whatever it is, its parts are opened by name. Nothing is ever unpacked to a place that a file names.
 *
 * <p>The files of a folder are those directly in it and those in its partitions, which are sub-folders named like
 * {@code updated_date=2024-01-15}; other sub-folders are not looked into.
 */
public final class Input implements AutoCloseable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final String PARTITION = "[^/=]+=[^/]+";
    private static final Pattern FOLDERS_ABOVE = Pattern.compile("^(.*?/)??(?=(" + PARTITION + "/)*[^/]*$)");
    /** Partitions within each other; also stops at a folder that is linked into itself. */
    private static final int DEEPEST_PARTITION = 4;

    private final String name;
    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final Closeable resource;
    private final AtomicLong bytesRead = new AtomicLong();

    private Input(String name, Limits limits, Closeable resource) {
        this.name = name;
        this.limits = limits;
        this.resource = resource;
    }

    /** Opens a file, an archive or a folder under the usual limits; a {@link LoadException} tells why it can't. */
    public static Input of(Path path) throws IOException {
        return of(path, Limits.USUAL);
    }

    /** Opens a file, an archive or a folder; a {@link LoadException} tells why it can't. */
    public static Input of(Path path, Limits limits) throws IOException {
        if (!Files.exists(path)) {
            throw new LoadException(LoadProblem.FILE_MISSING, path + " does not exist; check the path");
        }
        if (!Files.isReadable(path)) {
            throw new LoadException(LoadProblem.FILE_UNREADABLE, path + " can't be read; check its permissions");
        }
        if (Files.isDirectory(path)) {
            return ofFolder(path, limits);
        }
        if (Files.size(path) == 0) {
            throw new LoadException(LoadProblem.FILE_EMPTY, path + " is empty; fetch it again");
        }
        if (isZip(path)) {
            return ofArchive(path, limits);
        }
        Input input = new Input(path.toString(), limits, () -> {});
        input.add(path, String.valueOf(path.getFileName()));
        return input;
    }

    private static Input ofFolder(Path folder, Limits limits) throws IOException {
        Input input = new Input(folder.toString(), limits, () -> {});
        input.addFiles(folder, "", 0);
        return input;
    }

    private void addFiles(Path folder, String partition, int depth) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            for (Path path : content.sorted().toList()) {
                String within = partition + path.getFileName();
                if (Files.isRegularFile(path)) {
                    add(path, within);
                } else if (depth < DEEPEST_PARTITION
                        && path.getFileName().toString().matches(PARTITION)) {
                    addFiles(path, within + "/", depth + 1);
                }
            }
        }
    }

    private static Input ofArchive(Path path, Limits limits) throws IOException {
        ZipFile zip = open(path);
        try {
            Input input = new Input(path.toString(), limits, zip);
            input.addEntries(path, zip);
            return input;
        } catch (LoadException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private void addEntries(Path path, ZipFile zip) throws IOException {
        if (zip.size() > limits.files()) {
            throw new LoadException(
                    LoadProblem.LIMIT_EXCEEDED,
                    "%s has %,d files and at most %,d are read; raise innograph.load.max-files"
                            .formatted(name, zip.size(), limits.files()));
        }
        long modified = Files.getLastModifiedTime(path).toMillis();
        Unpacking unpacking = new Unpacking(name, Files.size(path), limits);
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().filter(Input::isContent).toList()) {
            if (!names.add(entry.getName())) {
                throw new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT,
                        "%s has two files of the name '%s', of which only one could be read; pack it again"
                                .formatted(name, entry.getName()));
            }
            String fingerprint = "%s:%x:%d".formatted(entry.getName(), entry.getCrc(), modified);
            Unpacking.Layer layer = unpacking.new Layer();
            add(
                    entry.getName(),
                    entry.getSize(),
                    fingerprint,
                    unpacking,
                    () -> layer.watched(zip.getInputStream(entry)));
        }
    }

    /** Archives that were packed on a Mac have a shadow of every file. */
    private static boolean isContent(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new LoadException(
                    LoadProblem.FILE_TRUNCATED, path + " is a damaged or truncated zip; fetch it again", e);
        }
    }

    /** By more than two letters, since a table may begin with a column PK. An archive without files begins with its end. */
    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] beginning = in.readNBytes(ZIP.length);
            return Arrays.equals(beginning, ZIP) || Arrays.equals(beginning, EMPTY_ZIP);
        }
    }

    /**
     * Data that come with InnoGraph, as resources beside a class.
     *
     * @param folder below the class's package, ending with a slash; empty for the package itself
     */
    public static Input ofResources(String name, Class<?> beside, String folder, List<String> files) {
        Input input = new Input(name, Limits.USUAL, () -> {});
        Unpacking unpacking = new Unpacking(name, Long.MAX_VALUE, Limits.USUAL);
        for (String file : files) {
            Opener opener = () -> open(beside, folder + file);
            input.add(file, 0, file + ":" + checksum(opener), unpacking, opener);
        }
        return input;
    }

    private static InputStream open(Class<?> beside, String resource) throws IOException {
        InputStream in = beside.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is missing from this build");
        }
        return in;
    }

    private static String checksum(Opener opener) {
        CRC32 checksum = new CRC32();
        try (InputStream in = opener.open()) {
            checksum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(checksum.getValue());
    }

    private void add(Path file, String within) throws IOException {
        long size = Files.size(file);
        String fingerprint = "%s:%d:%d"
                .formatted(within, size, Files.getLastModifiedTime(file).toMillis());
        Unpacking unpacking = new Unpacking(file.toString(), size, limits);
        add(within, size, fingerprint, unpacking, () -> Files.newInputStream(file));
    }

    private void add(String path, long size, String fingerprint, Unpacking unpacking, Opener opener) {
        String partName = FOLDERS_ABOVE.matcher(path).replaceFirst("");
        parts.add(new Part(partName, size, fingerprint, unpacking.new Layer(), opener));
    }

    public String name() {
        return name;
    }

    /** Size in bytes of what will be read, packed or not as it lies there; 0 if unknown. */
    public long size() {
        return parts.stream().mapToLong(part -> part.size).sum();
    }

    /** Tells this content from another; the same for the same files, also in another run of the program. */
    public String fingerprint() {
        return String.join(",", parts.stream().map(part -> part.fingerprint).toList());
    }

    /** Bytes read so far, of {@link #size()}, over all times it was read. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** Names of all parts. */
    public List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    /** All parts; those of a folder in the order of their names, those of an archive in its own. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * The part of this name, in whatever case; empty if there is none.
     *
     * @throws LoadException if there are several, in different folders of an archive or in different case
     */
    public Optional<Part> part(String partName) {
        List<Part> fitting = parts.stream()
                .filter(part -> part.name().equalsIgnoreCase(partName))
                .toList();
        if (fitting.size() > 1) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has %d files of the name %s; give one".formatted(name, fitting.size(), partName));
        }
        return fitting.stream().findFirst();
    }

    /**
     * The one part whose name fits.
     *
     * @param expected what the user should give, for the message
     */
    public Part only(Predicate<String> fits, String expected) {
        List<Part> fitting =
                parts.stream().filter(part -> fits.test(part.name())).toList();
        if (fitting.size() != 1) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has %d files that could be read; give %s".formatted(name, fitting.size(), expected));
        }
        return fitting.getFirst();
    }

    /** What a failure to read means for the user. */
    public LoadException failure(IOException e) {
        if (e instanceof EOFException || e instanceof ZipException) {
            return new LoadException(
                    LoadProblem.FILE_TRUNCATED,
                    "%s is truncated or damaged (%s); fetch it again".formatted(name, e.getMessage()),
                    e);
        }
        return new LoadException(LoadProblem.FILE_UNREADABLE, name + " can't be read: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }

    /** One file of an input. */
    public final class Part {
        private final String partName;
        private final long size;
        private final String fingerprint;
        private final Unpacking.Layer unpacked;
        private final Opener opener;

        private Part(String partName, long size, String fingerprint, Unpacking.Layer unpacked, Opener opener) {
            this.partName = partName;
            this.size = size;
            this.fingerprint = fingerprint;
            this.unpacked = unpacked;
            this.opener = opener;
        }

        /** Name without folders, but with the partitions it lies in: {@code updated_date=2024-01-15/part_000.gz}. */
        public String name() {
            return partName;
        }

        /**
         * The content, unpacked; supports {@code mark}; the caller closes it.
         *
         * @throws LoadException if what was packed is packed again
         */
        public InputStream open() throws IOException {
            InputStream in = unpacked();
            if (begins(in, ZIP) || begins(in, GZIP)) {
                in.close();
                throw new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT,
                        "%s of %s is packed twice or an archive by itself; unpack it, or load it alone"
                                .formatted(partName, Input.this.name));
            }
            return withoutByteOrderMark(in);
        }

        /** A workbook, which is an archive by itself and is opened by its reader; the caller closes it. */
        public InputStream openWorkbook() throws IOException {
            return unpacked();
        }

        private InputStream unpacked() throws IOException {
            InputStream in = new BufferedInputStream(new Counted(opener.open()), 1 << 16);
            return begins(in, GZIP)
                    ? new BufferedInputStream(unpacked.watched(new GZIPInputStream(in, 1 << 16)), 1 << 16)
                    : in;
        }

        private static boolean begins(InputStream in, byte[] with) throws IOException {
            in.mark(with.length);
            boolean begins = Arrays.equals(in.readNBytes(with.length), with);
            in.reset();
            return begins;
        }

        /** Spreadsheets put one before UTF-8, and no reader of CSV or JSON expects it. */
        private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
            if (begins(in, BYTE_ORDER_MARK)) {
                in.skipNBytes(BYTE_ORDER_MARK.length);
            }
            return in;
        }
    }

    /** Counts for the progress; the stream below it is what lies on the disk. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytesRead.addAndGet(Math.max(count, 0));
            return count;
        }
    }
}
