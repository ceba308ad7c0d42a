package innograph.loaders.table;

import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.curated.ContractRules;
import innograph.model.curated.ContractState;
import innograph.model.curated.Fault;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the contract of a row against what the register asks. What is wrong is told, and the row is loaded as it is written: the
 * register says it, and its sums have to come out as the register's own.
 */
final class RegistrationCheck implements RecordSink {
    /** No day is in the future that has begun where the register is kept. */
    private static final ZoneId REGISTER = ZoneId.of("Asia/Shanghai");

    private final RecordSink sink;
    private final Set<String> linked = new HashSet<>();
    private @Nullable EntityRecord contract;

    RegistrationCheck(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public void entity(Place place, EntityRecord entity) {
        if (entity.type() == EntityType.CONTRACT) {
            contract = entity;
        }
        sink.entity(place, entity);
    }

    @Override
    public void link(Place place, LinkRecord link) {
        if (link.type() == LinkType.SELLER) {
            linked.add("sellers");
        } else if (link.type() == LinkType.BUYER) {
            linked.add("buyers");
        }
        sink.link(place, link);
    }

    @Override
    public void reject(Reject reject) {
        sink.reject(reject);
    }

    /** Tells what is wrong with the contract of the row that was read. */
    void tell(Row row, TableRule table) {
        if (contract == null) {
            return;
        }
        Object state = contract.properties().get("state");
        List<Fault> faults = ContractRules.ofTheRegister()
                .faults(
                        contract.properties(),
                        linked,
                        state == null ? ContractState.REGISTERED : ContractState.valueOf(state.toString()),
                        LocalDate.now(REGISTER));
        for (Fault fault : faults) {
            String reason = "%s: %s %s; the row is kept as it is: %s %s"
                    .formatted(
                            where(fault, table),
                            fault.field(),
                            fault.kind(),
                            fault.message(Locale.ENGLISH),
                            fault.message(Locale.CHINESE));
            String text = Objects.toString(contract.properties().get(fault.field()), row.written());
            sink.reject(new Reject(LoadProblem.AGAINST_THE_REGISTER, row.place(), reason, text));
        }
    }

    /** The columns that say it, any one of which may be in the file; what the mapping does not read is named by the model only. */
    private static String where(Fault fault, TableRule table) {
        String columns = table.entities().stream()
                .flatMap(rule -> rule.properties().stream())
                .filter(property -> property.property().name().equals(fault.field()))
                .flatMap(property -> property.field().columns().stream())
                .flatMap(column -> made(column, table))
                .distinct()
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "no column" : "column " + columns;
    }

    /** A column that the mapping makes of others is in no file. */
    private static Stream<String> made(String column, TableRule table) {
        return table.derived().stream()
                .filter(derived -> derived.name().equals(column))
                .findFirst()
                .map(derived -> derived.field().columns().stream())
                .orElseGet(() -> Stream.of(column));
    }
}
