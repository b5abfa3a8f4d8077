package org.bicorne.catalogue;

import java.util.Collection;
import java.util.List;
import org.bicorne.kernel.Slug;
import org.bicorne.store.Database;

/** What sources say, in the database: what one question changed is there as a whole, or not at all. */
final class StoredAnswers {

    private final Database database;

    StoredAnswers(Database database) {
        this.database = database;
    }

    List<KeptAnswer> all() {
        return database.read(AnswersTable::all);
    }

    long revision() {
        return database.read(AnswersTable::revision);
    }

    List<SourceChange> changes(int max) {
        return database.read(transaction -> ChangesTable.newest(transaction, max));
    }

    void keep(Collection<KeptAnswer> answers, Collection<SourceChange> changes) {
        database.change(transaction -> {
            answers.forEach(answer -> AnswersTable.put(transaction, answer));
            changes.forEach(change -> ChangesTable.add(transaction, change));
        });
    }

    void forget(Slug software, SourceAnswer.Source source) {
        database.change(transaction -> AnswersTable.remove(transaction, software, source));
    }
}
