package org.bicorne.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Asks other servers, one request at a time for each host, slowly, with limits on everything. Source: spec inventory.md, 3.5. */
public final class Outbound implements AutoCloseable {

    private static final Duration LOOK_MAX = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REDIRECTS_MAX = 5;
    private static final int LOOK_OCTETS_MAX = 16_384;
    private static final Set<Integer> FOR_PEOPLE = Set.of(401, 402, 403, 405, 406, 429, 451, 999);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Wire wire;
    private final Fetching fetching;

    /**
     * How to behave.
     *
     * @param userAgent who asks, with an address where they can be reached; its first word is our name in robots.txt
     * @param pace the least time between two requests to one host
     * @param mayAskThisMachine whether private addresses are asked too: for tests
     * @param patience the longest wait for a host before giving up for now
     * @param requestsMax how many requests are sent in all
     * @param courtesies by host, in lower case with a port where it has one
     */
    public record Manners(String userAgent, Duration pace, boolean mayAskThisMachine, Duration patience, int requestsMax, Map<String, Courtesy> courtesies) {

        public Manners {
            courtesies = Map.copyOf(courtesies);
        }

        public Manners(String userAgent, Duration pace, boolean mayAskThisMachine) {
            this(userAgent, pace, mayAskThisMachine, PATIENCE, Integer.MAX_VALUE, Map.of());
        }

        /** Who asks, and how they can be reached: signs that no header takes are left out. */
        public static String userAgent(String contact) {
            String plain = contact.chars().filter(c -> c > ' ' && c < 127).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            return "Bicorne" + (plain.isEmpty() ? "" : " (+" + plain + ")");
        }
    }

    /** How time passes. */
    public interface Waiting {
        void rest(Duration wait) throws InterruptedException;
    }

    /** How names become addresses. */
    public interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * The world as this client sees it: tests have one of their own.
     *
     * @param route where the connection really goes, once everything is decided
     */
    public record Surroundings(Clock clock, Waiting waiting, Names names, UnaryOperator<URI> route, RandomGenerator random) {

        /** The real one. */
        public static Surroundings real(Clock clock) {
            return new Surroundings(clock, Thread::sleep, InetAddress::getAllByName, UnaryOperator.identity(), RandomGenerator.getDefault());
        }
    }

    public Outbound(Manners manners, Clock clock) {
        this(manners, Surroundings.real(clock));
    }

    public Outbound(Manners manners, Surroundings around) {
        wire = new Wire(manners, around);
        fetching = new Fetching(wire, manners.userAgent().split("[/ ]", 2)[0], around.random());
    }

    /** Fetches what stands at an address, politely; never fails. */
    public Answer fetch(Request request) {
        return fetching.fetch(request);
    }

    /** How the hosts are doing that were asked, by name. */
    public Map<String, HostCondition> hosts() {
        Map<String, HostCondition> hosts = new TreeMap<>();
        wire.gates().forEach((host, gate) -> hosts.put(host, gate.condition()));
        return hosts;
    }

    /** How many requests were sent. */
    public int requests() {
        return wire.requests();
    }

    /** Whether something is at this address, following redirects; never fails. */
    public Outcome look(String address) {
        String current = address;
        boolean isPermanent = true;
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            Optional<URI> uri = Guard.uri(current);
            if (uri.isEmpty()) {
                return new Outcome.Unreachable("address");
            }
            switch (ask(uri.get())) {
                case Wire.Failed(String why) -> {
                    return new Outcome.Unreachable(why);
                }
                case Wire.Held(Answer.Postponed until) -> {
                    return until.why().equals("limit") ? new Outcome.Refused(429) : new Outcome.Unreachable(until.why());
                }
                case Wire.Answered answered when REDIRECTS.contains(answered.status()) && answered.headers().firstValue("location").isPresent() -> {
                    isPermanent &= PERMANENT.contains(answered.status());
                    current = uri.get().resolve(answered.headers().firstValue("location").get().replace(" ", "%20")).toString();
                }
                case Wire.Answered answered -> {
                    return outcome(answered.status(), current.equals(address) || !isPermanent ? Optional.empty() : Optional.of(current));
                }
            }
        }
        return new Outcome.Unreachable("redirects");
    }

    private static Outcome outcome(int status, Optional<String> moved) {
        if (status < 400) {
            return moved.<Outcome>map(Outcome.Moved::new).orElseGet(Outcome.Alive::new);
        }
        if (FOR_PEOPLE.contains(status)) {
            return new Outcome.Refused(status);
        }
        return status >= 500 ? new Outcome.Unreachable(Integer.toString(status)) : new Outcome.Gone(status);
    }

    /** HEAD first; servers that do not know it are asked with GET. One more try where a server says when to come back. */
    private Wire.Reply ask(URI uri) {
        Wire.Reply head = wire.send(uri, looking("HEAD"));
        boolean isClear = head instanceof Wire.Held || head instanceof Wire.Answered answered && (answered.status() < 400 || answered.status() == 410);
        if (isClear) {
            return head;
        }
        Wire.Reply get = wire.send(uri, looking("GET"));
        return get instanceof Wire.Held ? head : get;
    }

    private static Wire.Message looking(String method) {
        return new Wire.Message(method, Map.of("Accept", "text/html,*/*;q=0.5"), Optional.empty(), LOOK_OCTETS_MAX, true, LOOK_MAX);
    }

    @Override
    public void close() {
        wire.close();
    }
}
