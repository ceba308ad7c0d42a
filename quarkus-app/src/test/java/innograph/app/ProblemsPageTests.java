package innograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import innograph.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** docs/problems.md lists every code that a user may meet. */
class ProblemsPageTests {
    @Test
    void everyCodeIsListed() throws IOException {
        List<String> codes = new ClassFileImporter()
                .importPackages("innograph").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Problem.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(Objects.requireNonNull(type.getEnumConstants())))
                        .map(constant -> ((Problem) constant).code())
                        .toList();
        assertThat(codes).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(Files.readString(Path.of("..", "docs", "problems.md"))).contains(codes);
    }
}
