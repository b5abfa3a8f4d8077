package org.bicorne.inventory;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.Forges;
import org.bicorne.outbound.Courtesy;
import org.bicorne.outbound.Outbound;

/**
 * How an office asks forges and other sources: who it is, and what its settings say of each host.
 *
 * @param environment values of variables by name: tokens stand nowhere else
 */
public record ForgeManners(OfficeSettings settings, Function<String, Optional<String>> environment) {

    /**
     * For one run.
     *
     * @param kinds what software answers at a host, where the office says it
     * @param patience how long is waited for a host that asks for it
     * @param requestsMax how many requests may be sent
     */
    public Outbound.Manners with(Map<String, ForgeKind> kinds, Duration patience, int requestsMax) {
        String contact = settings.inventory().contact().or(() -> settings.contact().email()).or(() -> settings.url().map(Object::toString)).orElse("");
        Map<String, Courtesy> courtesies = new HashMap<>();
        settings.inventory().hosts().forEach((host, rules) -> {
            ForgeKind kind = Optional.ofNullable(kinds.get(host)).or(() -> Forges.kind(host)).orElse(ForgeKind.GIT);
            Optional<String> token = rules.token().flatMap(environment).filter(value -> !value.isBlank());
            courtesies.put(Forges.interfaceHost(kind, host), new Courtesy(rules.pace(), rules.ignoresRobots(), token.map(value -> Forges.authorization(kind, value.strip()))));
        });
        return new Outbound.Manners(Outbound.Manners.userAgent(contact), settings.inventory().pace(), false, patience, requestsMax, courtesies);
    }
}
