package innograph.model.curated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    Double amount;

    @Nullable
    Double technologyAmount;

    @Nullable
    String currency;

    @Nullable
    LocalDate signed;

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
        number = said.text("number");
        kind = said.text("kind");
        amount = said.decimal("amount");
        technologyAmount = said.decimal("technologyAmount");
        currency = said.text("currency");
        signed = said.date("signed");
        start = said.date("start");
        end = said.date("end");
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
