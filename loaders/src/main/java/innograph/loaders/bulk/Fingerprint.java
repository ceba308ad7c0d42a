package innograph.loaders.bulk;

import innograph.model.Coordinates;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.LocalizedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Tells records apart by 64 bits, seeded anew each time, so that nobody can write two records with the same ones. */
@SuppressWarnings("EnumOrdinal") // numbers that are gone when the load ends
public final class Fingerprint {
    private final long seed = new SplittableRandom().nextLong();

    /** Never 0. The same for two records that say the same in the same order. */
    public long of(EntityRecord record) {
        long hash = seed + record.type().ordinal() * 2L + (record.mention() ? 1 : 0);
        for (Identifier identifier : record.identifiers()) {
            hash = Hash.add(hash + identifier.scheme().ordinal(), identifier.value());
        }
        for (LocalizedName name : record.names()) {
            hash = Hash.add(Hash.add(hash, name.value()), name.language());
        }
        hash = Hash.add(hash, record.aliases());
        for (OrganizationKind kind : record.kinds()) {
            hash = Hash.finish(hash + kind.ordinal());
        }
        for (Map.Entry<String, Object> property : record.properties().entrySet()) {
            hash = add(Hash.add(hash, property.getKey()), property.getValue());
        }
        long finished = Hash.finish(hash);
        return finished == 0 ? 1 : finished;
    }

    private static long add(long hash, Object value) {
        return switch (value) {
            case String text -> Hash.add(hash, text);
            case List<?> list -> {
                long all = hash + list.size();
                for (Object text : list) {
                    all = Hash.add(all, (String) text);
                }
                yield all;
            }
            case Long number -> Hash.finish(hash ^ number);
            case Double number -> Hash.finish(hash ^ Double.doubleToRawLongBits(number));
            case LocalDate date -> Hash.finish(hash ^ date.toEpochDay());
            case Coordinates place ->
                Hash.finish(Hash.finish(hash ^ Double.doubleToRawLongBits(place.latitude()))
                        ^ Double.doubleToRawLongBits(place.longitude()));
            default -> throw new IllegalStateException("no record has a value of " + value.getClass());
        };
    }
}
