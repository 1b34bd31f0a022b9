package org.guildhall;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.guildhall.architecture.Sources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionManager;

/** How the code is kept: rules that a reader would otherwise have to check by eye. See docs/STYLE.md for the reasons. */
class ArchitectureTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.guildhall");

    private static final int LONGEST_CLASS = 250;

    @Test
    void time_is_injected() {
        DescribedPredicate<JavaCall<?>> ambient = call(Instant.class, "now")
                .or(call(LocalDate.class, "now"))
                .or(call(LocalDateTime.class, "now"))
                .or(call(ZonedDateTime.class, "now"))
                .or(call(OffsetDateTime.class, "now"))
                .or(call(System.class, "currentTimeMillis"))
                .or(call(Date.class, "<init>"))
                .or(target(owner(name(Clock.class.getName()))).and(target(nameStartingWith("system"))));
        noClasses()
                .that()
                .resideOutsideOfPackage("org.guildhall.platform.time..")
                .should()
                .callCodeUnitWhere(ambient.as("ambient time, where an InstantSource belongs"))
                .check(CODE);
    }

    @Test
    void ids_are_made_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.guildhall.platform.ids..")
                .should()
                .callCodeUnitWhere(call(UUID.class, "randomUUID").as("UUID.randomUUID, where Ids.next belongs"))
                .check(CODE);
    }

    @Test
    void what_a_class_needs_comes_by_its_constructor() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CODE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(CODE);
    }

    @Test
    void the_web_calls_public_faces_only() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .and()
                .resideOutsideOfPackage("org.guildhall.platform..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Store")
                .allowEmptyShould(true)
                .check(CODE);
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .and()
                .resideOutsideOfPackage("org.guildhall.platform..")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .that()
                .areNotAssignableTo(TransactionManager.class)
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CODE);
    }

    @Test
    void every_package_is_null_marked() {
        List<Path> bare = Sources.java().stream()
                .map(Path::getParent)
                .distinct()
                .filter(it -> !Sources.read(it.resolve("package-info.java")).contains("NullMarked"))
                .toList();
        assertThat(bare).as("packages without @NullMarked in package-info.java").isEmpty();
    }

    @Test
    void a_class_is_one_thing() {
        List<String> tooLong = Sources.java().stream()
                .map(it -> it + " " + Sources.read(it).lines().count())
                .filter(it -> Long.parseLong(it.substring(it.lastIndexOf(' ') + 1)) > LONGEST_CLASS)
                .toList();
        assertThat(tooLong)
                .as("files of more than %s lines: split them by capability", LONGEST_CLASS)
                .isEmpty();
    }

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String method) {
        DescribedPredicate<HasName> named = name(method);
        return target(owner(name(owner.getName()))).and(target(named)).forSubtype();
    }
}
