package innograph.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The module map of README and docs/architecture.md, held. */
class ArchitectureTests {
    private static final JavaClasses MAIN_CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("innograph");

    @Test
    @DisplayName("the model knows no other module")
    void modelStandsAlone() {
        noClasses()
                .that()
                .resideInAPackage("innograph.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "innograph.identity..",
                        "innograph.loaders..",
                        "innograph.queries..",
                        "innograph.api..",
                        "innograph.app..")
                .because("everything else is described in its terms")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("whoever loads or asks asks the same identity; it knows neither")
    void identityKnowsNeitherLoadersNorQuestions() {
        noClasses()
                .that()
                .resideInAPackage("innograph.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("innograph.loaders..", "innograph.queries..", "innograph.api..", "innograph.app..")
                .because("a name means the same thing to a loader and to a question")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("the model knows no database, except where it makes the schema and where people write")
    void modelKnowsNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("innograph.model..")
                .and()
                .resideOutsideOfPackages(
                        "innograph.model.schema..",
                        "innograph.model.curated..",
                        "innograph.model.cases..",
                        "innograph.model.docking..",
                        "innograph.model.push..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "graphql..", "io.quarkus..")
                .because("loaders, questions and the API all share it")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("loaders and questions don't know each other")
    void loadersAndQuestionsAreStrangers() {
        noClasses()
                .that()
                .resideInAPackage("innograph.loaders..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("innograph.queries..", "innograph.api..", "innograph.app..")
                .because("how data came in must not matter to who asks")
                .check(MAIN_CODE);
        noClasses()
                .that()
                .resideInAPackage("innograph.queries..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("innograph.loaders..", "innograph.api..", "innograph.app..")
                .because("how data came in must not matter to who asks")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("the API asks questions only: it sees no driver, no HTTP and no loader")
    void apiAsksQuestions() {
        noClasses()
                .that()
                .resideInAPackage("innograph.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j..", "io.vertx..", "io.quarkus..", "innograph.loaders..", "innograph.app..")
                .because("a change of the store or of the transport should not reach the schema")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("Quarkus and Vert.x stay in the application")
    void containerStaysInTheApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackage("innograph.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..")
                .because("the modules below run in tests and in other hosts without it")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("an adapter only parses")
    void adaptersOnlyParse() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "innograph.loaders.ror..",
                        "innograph.loaders.cordis..",
                        "innograph.loaders.skos..",
                        "innograph.loaders.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "innograph.loaders.load..", "innograph.loaders.derive..")
                .because("identity, writing and checkpoints are one road for all sources")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("Spring stays where people write")
    void springStaysWherePeopleWrite() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "innograph.model.curated..",
                        "innograph.model.cases..",
                        "innograph.model.docking..",
                        "innograph.model.push..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("loading and asking have statements of their own")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("Jena stays where RDF is read")
    void jenaStaysWhereRdfIsRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages("innograph.loaders.skos..", "innograph.loaders.rdf..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .because("its types would spread")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("nobody but the starter of its process knows the embedded store")
    void storeIsAProcessOfItsOwn() {
        noClasses()
                .that()
                .resideInAPackage("innograph..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("innograph.store..")
                .because("its Netty and its licence are its own")
                .check(MAIN_CODE);
    }

    @Test
    @DisplayName("packages have no cycles")
    void packagesHaveNoCycles() {
        slices().matching("innograph.(*).(*)..").should().beFreeOfCycles().check(MAIN_CODE);
    }

    @Test
    @DisplayName("no leftovers drawer")
    void noDrawerForLeftovers() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .because("a name should say what a thing is for")
                .check(MAIN_CODE);
    }
}
