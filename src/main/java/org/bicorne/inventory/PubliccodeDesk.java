package org.bicorne.inventory;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Outbound;
import org.bicorne.outbound.Outcome;
import org.bicorne.outbound.Request;
import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.Surroundings;

/** Brings a {@code publiccode.yml} from elsewhere before the judge, and asks other servers about what it points to, with the guards of {@code outbound}. */
public final class PubliccodeDesk {

    private static final int FILE_OCTETS_MAX = 1_000_000;
    private static final int IMAGE_OCTETS_MAX = 20 << 20;
    private static final int ADVERTISEMENT_OCTETS_MAX = 20 << 20;
    private static final String NAME = "publiccode.yml";
    private static final Pattern BLOB = Pattern.compile("https://github\\.com/([^/]+/[^/]+)/blob/(.+)");
    private static final Pattern REPOSITORY = Pattern.compile("https://github\\.com/([^/]+/[^/]+?)(?:\\.git)?/?");

    /** Answers that tell robots to stay away, or to come another way, and nothing about the page. */
    private static final List<Integer> FOR_ROBOTS = List.of(405, 406, 429, 999);

    private final Outbound outbound;

    /**
     * A file from elsewhere.
     *
     * @param address where it was found
     */
    public record Brought(String address, byte[] octets) {}

    public PubliccodeDesk(Outbound outbound) {
        this.outbound = outbound;
    }

    /** The file at an address, or in the repository at it; empty when there is none to be had. */
    public Optional<Brought> bring(String address) {
        for (String candidate : candidates(address.strip())) {
            if (outbound.fetch(Request.file(candidate, FILE_OCTETS_MAX)) instanceof Answer.Fetched fetched && !isHtml(fetched)) {
                return Optional.of(new Brought(candidate, fetched.body()));
            }
        }
        return Optional.empty();
    }

    /** Judges what was brought, with what it points to when servers are asked. */
    public Judgement judge(Brought brought, boolean asksServers) {
        return Judge.judge(brought.octets(), asksServers ? new Web(Optional.of(brought.address()), Surroundings.NONE) : Surroundings.NONE);
    }

    /** The same for a file that lies here: paths are looked up beside it, addresses are asked. */
    public Surroundings asking(Surroundings local) {
        return new Web(Optional.empty(), local);
    }

    /** Where the file may be: at the address itself, or in the main branch of the repository there, as forges write it. */
    static List<String> candidates(String address) {
        Matcher blob = BLOB.matcher(address);
        if (blob.matches()) {
            return List.of("https://raw.githubusercontent.com/" + blob.group(1) + "/" + blob.group(2));
        }
        if (address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "").matches(".*\\.ya?ml")) {
            return List.of(address.replace("/-/blob/", "/-/raw/").replace("/src/branch/", "/raw/branch/"));
        }
        Matcher repository = REPOSITORY.matcher(address);
        if (repository.matches()) {
            return List.of("https://raw.githubusercontent.com/" + repository.group(1) + "/HEAD/" + NAME);
        }
        String base = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        return List.of(base + "/-/raw/HEAD/" + NAME, base + "/raw/HEAD/" + NAME, base + "/raw/branch/main/" + NAME, base + "/raw/branch/master/" + NAME);
    }

    /** A sign-in page, most often. */
    private static boolean isHtml(Answer.Fetched fetched) {
        return fetched.header("content-type").filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html")).isPresent();
    }

    /** Other servers, and what lies beside the file: here, or where it came from. */
    private final class Web implements Surroundings {

        private final Optional<String> from;
        private final Surroundings local;

        Web(Optional<String> from, Surroundings local) {
            this.from = from;
            this.local = local;
        }

        @Override
        public boolean looksAtFiles() {
            return true;
        }

        @Override
        public boolean asksServers() {
            return true;
        }

        @Override
        public String shown(String path) {
            return from.map(base -> resolved(base, path)).orElseGet(() -> local.shown(path));
        }

        @Override
        public Look file(String path) {
            return from.isPresent() ? image(shown(path)) : local.file(path);
        }

        @Override
        public Look address(String address) {
            if (address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "").matches(".*\\.(png|jpg|svg|svgz)")) {
                return image(address);
            }
            return switch (outbound.look(address)) {
                case Outcome.Alive _, Outcome.Moved _ -> new Found(new byte[0]);
                case Outcome.Refused(int status) when FOR_ROBOTS.contains(status) -> new Unknown();
                case Outcome.Refused(int status) -> new Missing(returned(status, address));
                case Outcome.Gone(int status) -> new Missing(returned(status, address));
                case Outcome.Unreachable(String why) -> new Missing("HTTP GET failed for " + address + ": " + why);
            };
        }

        private Look image(String address) {
            return switch (outbound.fetch(Request.file(address, IMAGE_OCTETS_MAX))) {
                case Answer.Fetched fetched -> new Found(java.util.Arrays.copyOf(fetched.body(), Math.min(fetched.body().length, BEGINNING_OCTETS)));
                case Answer.Gone _, Answer.Withheld _ -> new Missing("HTTP GET failed for " + address + ": not found");
                case Answer.Unreachable(String why) -> new Missing("HTTP GET failed for " + address + ": " + why);
                case Answer.Refused _, Answer.Postponed _, Answer.Unchanged _ -> new Unknown();
            };
        }

        private static String returned(int status, String address) {
            return "HTTP GET returned " + status + " for " + address + "; 200 was expected";
        }

        /** What {@code git clone} asks first (Git, gitprotocol-http). */
        @Override
        public boolean isRepository(String address) {
            String advertisement = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "") + "/info/refs?service=git-upload-pack";
            Request request = new Request(advertisement, java.util.Map.of("Accept", "*/*"), Optional.empty(), Optional.empty(), Optional.empty(), ADVERTISEMENT_OCTETS_MAX, true);
            return switch (outbound.fetch(request)) {
                case Answer.Fetched fetched -> new String(fetched.body(), 0, Math.min(fetched.body().length, BEGINNING_OCTETS), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("service=git-upload-pack");
                case Answer.Refused _, Answer.Postponed _, Answer.Unchanged _ -> true;
                case Answer.Gone _, Answer.Withheld _, Answer.Unreachable _ -> false;
            };
        }

        private static String resolved(String base, String path) {
            try {
                return URI.create(base).resolve(new URI(null, null, path, null)).toString();
            } catch (java.net.URISyntaxException | IllegalArgumentException e) {
                return base.substring(0, base.lastIndexOf('/') + 1) + path;
            }
        }
    }
}
