package org.bicorne.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.bicorne.TestDatabase;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DatabaseTest {

    @TempDir
    private Path state;

    @Parameter
    private TestDatabase size;

    @Test
    void keepsWhatWasWrittenAndNothingThatFailed() {
        Optional<String> url = size.url();
        try (Database database = Database.open(state, url)) {
            database.change(transaction -> set(transaction, 5));
            assertThatThrownBy(() -> database.change(transaction -> {
                set(transaction, 6);
                throw new IllegalStateException("half way");
            })).hasMessage("half way");
        }
        try (Database again = Database.open(state, url)) {
            assertThat(again.read(DatabaseTest::get)).isEqualTo(5);
        }
    }

    @Test
    void lets64ThreadsReadThenWrite() throws InterruptedException {
        try (Database database = size.open(state)) {
            Thread[] threads = new Thread[64];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = Thread.ofVirtual().start(() -> database.change(DatabaseTest::add));
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(database.read(DatabaseTest::get)).isEqualTo(64);
        }
    }

    @Test
    void answersThoseWhoReadWhileManyWaitToWrite() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (Database database = size.open(state)) {
            List<Thread> threads = new ArrayList<>(List.of(Thread.ofVirtual().start(() -> database.change(transaction -> {
                begun.countDown();
                awaited(done);
                add(transaction);
            }))));
            begun.await();
            for (int i = 0; i < 20; i++) {
                threads.add(Thread.ofVirtual().start(() -> database.change(DatabaseTest::add)));
            }
            long read = 0;
            for (int i = 0; i < 50; i++) {
                read += database.read(DatabaseTest::get);
            }
            done.countDown();
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(read).isZero();
            assertThat(database.read(DatabaseTest::get)).isEqualTo(21);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neverWritesWhileItReads() {
        try (Database database = size.open(state)) {
            assertThatThrownBy(() -> database.read(transaction -> {
                set(transaction, 7);
                return true;
            })).isInstanceOf(RuntimeException.class);
            assertThat(database.read(DatabaseTest::get)).isZero();
        }
    }

    @Test
    void refusesADatabaseOfANewerProgram() {
        Optional<String> url = size.url();
        try (Database database = Database.open(state, url)) {
            database.change(transaction -> TransactionTable.sql(transaction).execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (999, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 1, 'somebody', 1, true)"""));
        }

        assertThatThrownBy(() -> Database.open(state, url)).isInstanceOfSatisfying(InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("database-newer"));
    }

    @Test
    void saysWhatCannotBeOpened() throws IOException {
        Files.writeString(state.resolve(Database.FILE), "This is not a database, but somebody’s letter, which is longer than a header would be. ".repeat(20));

        assertThatThrownBy(() -> Database.in(state)).isInstanceOfSatisfying(InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("database"));
        assertThatThrownBy(() -> Database.at("postgresql://nobody:secret@localhost:1/nothing")).isInstanceOfSatisfying(InvalidValue.class,
                wrong -> assertThat(wrong).hasMessageContaining("localhost:1/nothing").hasMessageNotContaining("secret"));
        assertThatThrownBy(() -> Database.at("mysql://somebody:secret@localhost/office")).isInstanceOfSatisfying(InvalidValue.class,
                wrong -> assertThat(wrong).hasMessageNotContaining("secret"));
    }

    @Test
    void carriesAllToTheOtherSizeAndBack() {
        try (Database first = Database.in(state); Database second = size.open(state.resolve("second")); Database third = Database.in(state.resolve("third"))) {
            first.change(transaction -> {
                set(transaction, 9);
                TransactionTable.sql(transaction).execute("insert into inventory_hosts (host, offline_since, why, retry_at, requests) values ('é.example', null, 'd’accord', 5, 7)");
            });

            assertThat(first.carryTo(second)).containsEntry("inventory_revision", 1L).containsEntry("inventory_hosts", 1L).containsEntry("inventory_due", 0L);
            assertThat(second.carryTo(third)).containsEntry("inventory_hosts", 1L);
            assertThat(third.read(DatabaseTest::get)).isEqualTo(9);
            assertThat(third.<List<String>>read(transaction -> TransactionTable.sql(transaction).fetchValues("select host || why || retry_at from inventory_hosts").stream()
                    .map(String::valueOf).toList())).containsExactly("é.exampled’accord5");
            assertThatThrownBy(() -> third.carryTo(second)).isInstanceOfSatisfying(InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("database-full"));
        }
    }

    @Test
    void copiesAFileWhileItIsUsed() throws IOException {
        try (Database database = Database.in(state)) {
            database.change(transaction -> set(transaction, 8));
            Path copies = Files.createDirectories(state.resolve("copies"));

            database.copyTo(copies.resolve(Database.FILE));

            try (Database copied = Database.in(copies)) {
                assertThat(copied.read(DatabaseTest::get)).isEqualTo(8);
            }
        }
    }

    private static void set(Transaction transaction, int revision) {
        TransactionTable.sql(transaction).execute("update inventory_revision set revision = ?", revision);
    }

    private static void add(Transaction transaction) {
        set(transaction, get(transaction) + 1);
    }

    private static int get(Transaction transaction) {
        return TransactionTable.sql(transaction).fetch("select revision from inventory_revision").getValues(0, Integer.class).getFirst();
    }
}
