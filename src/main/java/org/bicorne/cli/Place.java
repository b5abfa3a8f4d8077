package org.bicorne.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.site.RemoteOffice;
import org.jspecify.annotations.Nullable;

/**
 * Where an office is and where its state is: a folder of this machine, or the address of a Git repository with its copy in the state.
 *
 * @param shown what was written, without anything secret
 */
record Place(String shown, Path folder, Path state, Optional<RemoteOffice> remote) {

    static Place of(String written, Optional<String> branch, @Nullable Path asked) {
        if (!RemoteOffice.isMeant(written)) {
            return new Place(written, Path.of(written), StateFolder.of(asked, Path.of(written)), Optional.empty());
        }
        RemoteOffice remote = RemoteOffice.at(written, branch);
        Path state = Optional.ofNullable(asked).orElseGet(() -> StateFolder.named(remote.key()));
        return new Place(remote.shown(), remote.place(state), state, Optional.of(remote));
    }

    /** The same, with what the repository has now. */
    Place pulled() {
        remote.ifPresent(office -> office.pull(state));
        return this;
    }

    /** The same, with whatever was pulled before, so that nobody waits for another machine. */
    Place known() {
        return remote.filter(office -> office.isThere(state)).isPresent() ? this : pulled();
    }
}
