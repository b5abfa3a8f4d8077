package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.folder.RemoteAddress;
import org.bicorne.folder.RemoteCopy;
import org.bicorne.kernel.InvalidValue;

/** An office whose folder is a Git repository elsewhere: the door for commands that are given an address in place of a folder. */
public final class RemoteOffice {

    private final RemoteAddress address;
    private final Optional<String> branch;

    private RemoteOffice(RemoteAddress address, Optional<String> branch) {
        this.address = address;
        this.branch = branch;
    }

    /** Whether this is meant as an address, and not as a path of this machine. */
    public static boolean isMeant(String folder) {
        return RemoteAddress.isMeant(folder);
    }

    /**
     * The office at an address.
     *
     * @param branch empty for the one that the repository itself shows
     * @throws InvalidValue when nothing can be fetched from there
     */
    public static RemoteOffice at(String address, Optional<String> branch) {
        branch.filter(name -> !RemoteCopy.isBranch(name)).ifPresent(name -> {
            throw new InvalidValue("remote-no-branch", name);
        });
        return new RemoteOffice(RemoteAddress.of(address), branch);
    }

    /** The address as it may be shown. */
    public String shown() {
        return address.shown();
    }

    /** A name for a folder of state. */
    public String key() {
        return address.key(branch);
    }

    RemoteCopy copy(Path state) {
        return new RemoteCopy(address, branch, state.toAbsolutePath().normalize().resolve("remote").resolve(key()));
    }

    /** Whether an earlier pull left something to show in this state. */
    public boolean isThere(Path state) {
        return copy(state).isThere();
    }

    /**
     * Pulls once.
     *
     * @return the folder to open
     * @throws InvalidValue when it cannot be pulled: why, in a word of the field
     */
    public Path pull(Path state) {
        RemoteCopy copy = copy(state);
        return switch (copy.pull(surroundings())) {
            case RemoteCopy.Taken _ -> copy.place();
            case RemoteCopy.Failed(RemoteCopy.Why why, String detail) -> throw new InvalidValue("remote-" + why.word(), shown()
                    + (detail.isEmpty() ? "" : " (" + detail.replaceFirst("^\\Q" + shown() + "\\E:? ?", "") + ")"));
        };
    }

    /** The folder to open, as an earlier pull left it. */
    public Path place(Path state) {
        return copy(state).place();
    }

    static RemoteCopy.Surroundings surroundings() {
        return new RemoteCopy.Surroundings(Clock.systemUTC(), name -> Optional.ofNullable(System.getenv(name)));
    }
}
