package org.bicorne.forges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;

/**
 * A repository of which nothing but Git tells: the advertisement of its references over HTTP says its branch and its last commit, which stands as its
 * entity tag. Written by us, as JGit opens connections of its own. Source: git-scm.com/docs/http-protocol, gitprotocol-pack.
 */
final class PlainGit implements Forge {

    private static final int OCTETS_MAX = 4 << 20;
    private static final String SERVICE = "/info/refs?service=git-upload-pack";
    private static final Pattern HEAD = Pattern.compile("^([0-9a-f]{40}(?:[0-9a-f]{24})?) HEAD\\x00([^\\n]*)");
    private static final Pattern BRANCH = Pattern.compile("(?:^| )symref=HEAD:refs/heads/(\\S{1,200})");

    private final String host;
    private final Function<Request, Answer> fetch;

    PlainGit(String host, Function<Request, Answer> fetch) {
        this.host = host;
        this.fetch = fetch;
    }

    @Override
    public boolean listsAll() {
        return false;
    }

    @Override
    public boolean keepsOrder(Scope scope) {
        return true;
    }

    @Override
    public String firstPage(Scope scope) {
        return "https://" + host + "/" + Api.segments(scope.account().orElse("")) + SERVICE;
    }

    /** The account is the path of the repository. */
    @Override
    public Told<ListingPage> list(Scope scope, String page, Known known) {
        String path = scope.account().orElse("").replaceFirst("^/+", "");
        if (!Paths.isSound(path)) {
            return new Told.Failed<>("address");
        }
        Request plain = Request.of(page).with("Accept", "application/x-git-upload-pack-advertisement");
        return switch (fetch.apply(new Request(page, plain.headers(), Optional.empty(), Optional.empty(), Optional.empty(), OCTETS_MAX, true))) {
            case Answer.Fetched fetched -> read(path, fetched.body(), known);
            case Answer.Gone(int status) -> new Told.Gone<>(status);
            case Answer.Withheld _ -> new Told.Withheld<>();
            case Answer.Unchanged _ -> new Told.Same<>();
            case Answer.Postponed(Instant until, String why) -> new Told.Later<>(until, why);
            case Answer.Refused(String why) -> new Told.Failed<>(why);
            case Answer.Unreachable(String why) -> new Told.Failed<>(why);
        };
    }

    private Told<ListingPage> read(String path, byte[] body, Known known) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Optional<String> first = line(text, 0).filter(line -> line.startsWith("# service=git-upload-pack"));
        Optional<String> second = first.flatMap(line -> line(text, 4 + line.length() + 4));
        Matcher head = HEAD.matcher(second.orElse(""));
        if (first.isEmpty()) {
            return new Told.Failed<>("not-git");
        }
        if (!head.find()) {
            return new Told.Here<>(page(path, Optional.empty()), Optional.empty(), Optional.empty());
        }
        Optional<String> commit = Optional.of(head.group(1));
        Matcher branch = BRANCH.matcher(head.group(2));
        return commit.equals(known.entityTag()) ? new Told.Same<>()
                : new Told.Here<>(page(path, branch.find() ? Optional.of(branch.group(1)) : Optional.empty()), commit, Optional.empty());
    }

    /** A line begins with its length in four hexadecimal digits, these included. */
    private static Optional<String> line(String text, int at) {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-f]{4}")) {
            return Optional.empty();
        }
        int length = Integer.parseInt(text.substring(at, at + 4), 16);
        return length < 4 || at + length > text.length() ? Optional.empty() : Optional.of(text.substring(at + 4, at + length));
    }

    private ListingPage page(String path, Optional<String> branch) {
        RepositoryFacts facts = new RepositoryFacts(path, path, "https://" + host + "/" + path, Optional.empty(), Optional.empty(), branch, Optional.empty(),
                Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, 0, OptionalInt.empty(), OptionalInt.empty(),
                Optional.empty(), Optional.empty());
        return new ListingPage(List.of(new ListingPage.Listed(facts, List.of())), Optional.empty(), OptionalInt.of(1), 0);
    }

    @Override
    public Told<RepositoryFacts> detail(RepositoryFacts facts) {
        return new Told.Here<>(facts, Optional.empty(), Optional.empty());
    }

    @Override
    public Told<List<TreeFile>> tree(RepositoryFacts facts) {
        return new Told.Failed<>("unsupported");
    }

    @Override
    public Told<byte[]> raw(RepositoryFacts facts, String name, int octetsMax) {
        return new Told.Failed<>("unsupported");
    }

    @Override
    public Told<List<ForgeRelease>> releases(RepositoryFacts facts) {
        return new Told.Failed<>("unsupported");
    }

    @Override
    public Told<List<String>> authors(RepositoryFacts facts, Instant since) {
        return new Told.Failed<>("unsupported");
    }
}
