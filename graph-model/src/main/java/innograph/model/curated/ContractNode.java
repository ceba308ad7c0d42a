package innograph.model.curated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

@Node(primaryLabel = "Contract", labels = "Entity")
final class ContractNode extends CuratedNode {
    @Nullable
    String number;

    @Nullable
    String kind;

    @Nullable
    String subtype;

    @Nullable
    String field;

    @Nullable
    String intellectualProperty;

    @Nullable
    String sellerKind;

    @Nullable
    String sellerRegion;

    @Nullable
    String buyerKind;

    @Nullable
    String buyerRegion;

    String state = ContractState.REGISTERED.name();

    @Nullable
    Double amount;

    @Nullable
    Double technologyAmount;

    @Nullable
    String currency;

    @Nullable
    LocalDate signed;

    @Nullable
    LocalDate registered;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate end;

    @Relationship(type = "BUYER", cascadeUpdates = false)
    List<Statement> buyers = new ArrayList<>();

    @Relationship(type = "SELLER", cascadeUpdates = false)
    List<Statement> sellers = new ArrayList<>();

    @Relationship(type = "TRANSFERS", cascadeUpdates = false)
    List<Statement> transfers = new ArrayList<>();

    @Override
    void say(Said said) {
        String written = said.text("number");
        number = written == null ? null : ContractRules.plainNumber(written);
        kind = said.text("kind");
        subtype = said.text("subtype");
        field = said.text("field");
        intellectualProperty = said.text("intellectualProperty");
        sellerKind = said.text("sellerKind");
        sellerRegion = said.text("sellerRegion");
        buyerKind = said.text("buyerKind");
        buyerRegion = said.text("buyerRegion");
        amount = said.decimal("amount");
        technologyAmount = said.decimal("technologyAmount");
        currency = said.text("currency");
        signed = said.date("signed");
        registered = said.date("registered");
        start = said.date("start");
        end = said.date("end");
    }

    private ContractState state() {
        return ContractState.valueOf(state);
    }

    @Override
    String reached() {
        return state;
    }

    @Override
    List<Fault> faults(Draft draft, LocalDate today) {
        ContractRules rules = ContractRules.ofTheRegister();
        if (!rules.changeable(state())) {
            return List.of(notInState(rules));
        }
        Set<String> linked = draft.links().entrySet().stream()
                .filter(link -> !link.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return rules.faults(draft.properties(), linked, state(), today);
    }

    private Fault notInState(ContractRules rules) {
        String following =
                rules.following(state()).stream().map(ContractState::name).collect(Collectors.joining(", "));
        return new Fault("state", Fault.Kind.NOT_IN_STATE, reached(), following.isEmpty() ? "-" : following);
    }

    /** Before it is registered its parties take it back; afterwards they have it taken out of the register. */
    @Override
    void withdraw(String withdrawn) {
        boolean inRegister = state() == ContractState.REGISTERED;
        become(inRegister ? ContractState.CANCELLED : ContractState.WITHDRAWN);
        super.withdraw(withdrawn);
    }

    /**
     * Enters another state.
     *
     * @throws RefusedException if the rules know no way there
     */
    void become(ContractState next) {
        ContractRules rules = ContractRules.ofTheRegister();
        if (!rules.following(state()).contains(next)) {
            throw new RefusedException(notInState(rules));
        }
        state = next.name();
    }

    /** What the register asks of a contract in its state, and this one lacks. */
    List<Fault> faults(LocalDate today) {
        Set<String> linked = new HashSet<>();
        if (!buyers.isEmpty()) {
            linked.add("buyers");
        }
        if (!sellers.isEmpty()) {
            linked.add("sellers");
        }
        return ContractRules.ofTheRegister().faults(said(), linked, state(), today);
    }

    private Map<String, Object> said() {
        Map<String, Object> said = new HashMap<>();
        put(said, "number", number);
        put(said, "kind", kind);
        put(said, "subtype", subtype);
        put(said, "field", field);
        put(said, "intellectualProperty", intellectualProperty);
        put(said, "sellerKind", sellerKind);
        put(said, "sellerRegion", sellerRegion);
        put(said, "buyerKind", buyerKind);
        put(said, "buyerRegion", buyerRegion);
        put(said, "amount", amount);
        put(said, "technologyAmount", technologyAmount);
        put(said, "currency", currency);
        put(said, "signed", signed);
        put(said, "registered", registered);
        put(said, "start", start);
        put(said, "end", end);
        return said;
    }

    private static void put(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    @Override
    List<Statement> links(String field) {
        return switch (field) {
            case "buyers" -> buyers;
            case "sellers" -> sellers;
            case "transfers" -> transfers;
            default -> super.links(field);
        };
    }
}
