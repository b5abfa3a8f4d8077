package org.bicorne.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.awt.image.BufferedImage;
import java.net.Socket;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.eclipse.jgit.transport.Transport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class CodeRulesTest {

    @Test
    void asksForTheTimeOnlyAtTheDoors() {
        holds(CodeRules.NO_CLOCK_IN_RULES);

        assertThat(violations(CodeRules.NO_CLOCK_IN_RULES, Timed.class)).isEqualTo(4);
        assertThat(violations(CodeRules.NO_CLOCK_IN_RULES, Clocked.class)).isZero();
    }

    @Test
    void writesToTheTerminalOnlyFromTheCommandLine() {
        holds(CodeRules.NO_TERMINAL_OUTSIDE_THE_COMMAND_LINE);

        assertThat(violations(CodeRules.NO_TERMINAL_OUTSIDE_THE_COMMAND_LINE, Loud.class)).isEqualTo(1);
    }

    @Test
    void speaksSqlOnlyInTables() {
        holds(CodeRules.NO_SQL_OUTSIDE_TABLES);

        assertThat(violations(CodeRules.NO_SQL_OUTSIDE_TABLES, Stored.class)).isPositive();
        assertThat(violations(CodeRules.NO_SQL_OUTSIDE_TABLES.allowEmptyShould(true), StoredTable.class)).isZero();
    }

    @Test
    void asksNoInsertionForWhatItWrote() {
        holds(CodeRules.NO_ANSWER_FROM_UPSERTS);

        assertThat(violations(CodeRules.NO_ANSWER_FROM_UPSERTS, ReturningTable.class)).isEqualTo(1);
    }

    @Test
    void opensSocketsOnlyWhereItIsPolite() {
        holds(CodeRules.NO_SOCKET_OUTSIDE_OUTBOUND);

        assertThat(violations(CodeRules.NO_SOCKET_OUTSIDE_OUTBOUND, Dialled.class)).isPositive();
        assertThat(violations(CodeRules.NO_SOCKET_OUTSIDE_OUTBOUND, Fetched.class)).isPositive();
    }

    @Test
    void loadsGraphicsOnlyForPhotographs() {
        holds(CodeRules.NO_GRAPHICS_WHERE_NOTHING_IS_DRAWN);

        assertThat(violations(CodeRules.NO_GRAPHICS_WHERE_NOTHING_IS_DRAWN, Drawn.class)).isPositive();
    }

    @Test
    void injectsByConstructor() {
        holds(CodeRules.NO_FIELD_INJECTION);

        assertThat(violations(CodeRules.NO_FIELD_INJECTION, Injected.class)).isEqualTo(1);
    }

    @Test
    void failsWhenARuleMatchesNothing() {
        ArchRule empty = ArchRuleDefinition.noClasses().that().resideInAPackage("org.bicorne.nowhere").should().bePublic();

        assertThatThrownBy(() -> holds(empty)).isInstanceOf(AssertionError.class).hasMessageContaining("failed to check any classes");
    }

    private static void holds(ArchRule rule) {
        rule.check(HouseClasses.MAIN);
    }

    private static int violations(ArchRule rule, Class<?> sample) {
        return rule.evaluate(new ClassFileImporter().importClasses(sample)).getFailureReport().getDetails().size();
    }

    @SuppressWarnings({"unused", "JavaUtilDate"})
    private static final class Timed {
        private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
        private final Date date = new Date();
        private final long nanoseconds = System.nanoTime();
    }

    @SuppressWarnings("unused")
    private static final class Clocked {
        private final Date date = new Date(0);

        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    @SuppressWarnings({"unused", "SystemOut"})
    private static final class Loud {
        void say() {
            System.out.println("Here I am");
        }
    }

    @SuppressWarnings("unused")
    private static final class Stored {
        private Optional<Connection> connection = Optional.empty();
    }

    @SuppressWarnings("unused")
    private static final class StoredTable {
        private Optional<Connection> connection = Optional.empty();
    }

    @SuppressWarnings("unused")
    private static final class ReturningTable {
        void add(DSLContext sql) {
            sql.insertInto(DSL.table("t")).defaultValues().returning().execute();
        }
    }

    @SuppressWarnings("unused")
    private static final class Dialled {
        private Optional<Socket> socket = Optional.empty();
    }

    @SuppressWarnings("unused")
    private static final class Fetched {
        private Optional<Transport> transport = Optional.empty();
    }

    @SuppressWarnings("unused")
    private static final class Drawn {
        private Optional<BufferedImage> image = Optional.empty();

        int width() {
            return image.map(BufferedImage::getWidth).orElse(0);
        }
    }

    @interface Inject {}

    @SuppressWarnings("unused")
    private static final class Injected {
        @Inject
        private String name = "";
    }
}
