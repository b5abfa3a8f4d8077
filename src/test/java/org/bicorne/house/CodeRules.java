package org.bicorne.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What compiled code may touch, and where. */
final class CodeRules {

    /** The doors: what they do with the time, the terminal and the network is theirs to decide. */
    private static final String[] DOORS = {"org.bicorne.site..", "org.bicorne.cli..", "org.bicorne.api.."};

    private static final Set<String> CLOCKS = Set.of("java.time.LocalDate", "java.time.LocalDateTime", "java.time.LocalTime", "java.time.ZonedDateTime",
            "java.time.OffsetDateTime", "java.time.Instant", "java.time.Year", "java.time.YearMonth");

    private static final Map<String, Set<String>> MACHINE = Map.of("java.time.ZoneId", Set.of("systemDefault"),
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"),
            "java.util.Locale", Set.of("getDefault"), "java.util.TimeZone", Set.of("getDefault"));

    private static final Set<String> FETCHING = Set.of("CloneCommand", "FetchCommand", "LsRemoteCommand", "PullCommand", "PushCommand", "SubmoduleUpdateCommand", "TransportCommand")
            .stream().map(name -> "org.eclipse.jgit.api." + name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> INJECTIONS = Set.of("Autowired", "Inject", "Resource", "Value");

    static final ArchRule NO_CLOCK_IN_RULES = noClasses().that().resideOutsideOfPackages(DOORS)
            .should().accessTargetWhere(DescribedPredicate.describe("asks the machine for the time, the zone or the language", CodeRules::asksTheMachine));

    static final ArchRule NO_TERMINAL_OUTSIDE_THE_COMMAND_LINE = noClasses().that().resideOutsideOfPackage("org.bicorne.cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    static final ArchRule NO_SQL_OUTSIDE_TABLES = noClasses().that().haveSimpleNameNotEndingWith("Table")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..");

    /** On SQLite it answers with another row than the one that was written, and says nothing (jOOQ issue 18073). */
    static final ArchRule NO_ANSWER_FROM_UPSERTS = noClasses().should().callMethodWhere(DescribedPredicate.describe("asks an insertion for what it wrote",
            call -> call.getTarget().getOwner().getFullName().startsWith("org.jooq.Insert") && call.getTarget().getName().startsWith("returning")));

    /**
     * Train asks its own server for a page, once, when the program is packed; benchmarks ask theirs. RemoteFetch pulls the folder from where the
     * command line says, through the connections that JGit opens.
     */
    static final ArchRule NO_SOCKET_OUTSIDE_OUTBOUND = noClasses().that().resideOutsideOfPackages("org.bicorne.outbound..", "org.bicorne.site..")
            .and().haveNameNotMatching("org\\.bicorne\\.cli\\.(?:Train|Bench.*)|org\\.bicorne\\.folder\\.RemoteFetch(?:\\$.*)?")
            .should().dependOnClassesThat(DescribedPredicate.describe("open sockets", CodeRules::opensSockets));

    /** They cost 15 MB and time: only a photograph that is made smaller is worth it. */
    static final ArchRule NO_GRAPHICS_WHERE_NOTHING_IS_DRAWN = noClasses().that().doNotHaveFullyQualifiedName("org.bicorne.images.Encoder")
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..", "net.coobird..");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should().beAnnotatedWith(DescribedPredicate.<JavaAnnotation<?>>describe("an injection", annotation -> INJECTIONS.contains(annotation.getRawType().getSimpleName())));

    private CodeRules() {}

    private static boolean asksTheMachine(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getFullName();
        boolean isNow = CLOCKS.contains(owner) && target.getName().equals("now") && !isGiven(target, Clock.class);
        boolean isDate = owner.equals("java.util.Date") && target.getName().equals("<init>") && isWithoutParameters(target);
        return isNow || isDate || MACHINE.getOrDefault(owner, Set.of()).contains(target.getName());
    }

    private static boolean isGiven(AccessTarget target, Class<?> type) {
        return target instanceof AccessTarget.CodeUnitCallTarget call && call.getRawParameterTypes().stream().anyMatch(given -> given.isEquivalentTo(type));
    }

    private static boolean isWithoutParameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitCallTarget call && call.getRawParameterTypes().isEmpty();
    }

    private static boolean opensSockets(JavaClass type) {
        String name = type.getFullName();
        boolean isNet = name.startsWith("java.net.") && (name.contains("Socket") || name.contains("URLConnection") || name.equals("java.net.URL"));
        // An address is a value; everything else of that package asks another machine, or may.
        boolean isGit = name.startsWith("org.eclipse.jgit.transport.") && !name.equals("org.eclipse.jgit.transport.URIish") || FETCHING.contains(name);
        return isNet || isGit || name.startsWith("java.net.http.") || name.startsWith("javax.net.") || name.startsWith("org.apache.catalina.")
                || name.startsWith("java.nio.channels.") && name.contains("Socket");
    }
}
