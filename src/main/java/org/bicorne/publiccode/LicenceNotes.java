package org.bicorne.publiccode;

import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_LICENCE_DEPRECATED;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_LICENCE_NOT_FREE;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_LICENCE_UNCERTAIN;

import java.util.Optional;
import org.bicorne.spdx.Expression;
import org.bicorne.spdx.Licence.Freedom;

/** What is to be said of a licence that is written correctly: that alone makes no software free. */
final class LicenceNotes {

    private static final KeyPath PATH = KeyPath.of("legal.license");

    private LicenceNotes() {}

    static Freedom add(Optional<String> written, Results notes) {
        if (written.isEmpty() || !(Expression.read(written.get()) instanceof Expression.Read(Expression expression))) {
            return Freedom.UNKNOWN;
        }
        Freedom freedom = expression.freedom();
        switch (freedom) {
            case FREE -> { }
            case UNKNOWN -> notes.add(PUBLICCODE_LICENCE_UNCERTAIN, PATH, written.get());
            case NOT_FREE -> notes.add(PUBLICCODE_LICENCE_NOT_FREE, PATH, written.get());
        }
        if (expression instanceof Expression.Listed listed && listed.licence().isDeprecated()) {
            notes.add(PUBLICCODE_LICENCE_DEPRECATED, PATH, listed.licence().id());
        }
        return freedom;
    }
}
