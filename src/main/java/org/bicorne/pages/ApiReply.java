package org.bicorne.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.WebAddress;
import tools.jackson.databind.json.JsonMapper;

/** Answers to programs: JSON, or a problem that says what to do (RFC 9457). */
public final class ApiReply {

    private static final MediaType PROBLEM = new MediaType("application/problem+json");
    private static final JsonMapper JSON = JsonMapper.shared();

    private ApiReply() {}

    /** The page that answers so. */
    public static Page page(WebAddress address, Body.Replier replier) {
        return new Page(address, MediaType.JSON, Page.Origin.COMPUTED, Optional.empty(), () -> Version.of(address.path()), new Body.Replied(replier), Optional.empty());
    }

    public static Body.Reply ok(Object thing, Map<String, String> headers) {
        return new Body.Reply(200, MediaType.JSON, headers, JSON.writeValueAsBytes(thing));
    }

    public static Body.Reply wrong(String detail) {
        return problem(400, "The question cannot be understood", detail);
    }

    public static Body.Reply missing(String detail) {
        return problem(404, "There is nothing at this address", detail);
    }

    private static Body.Reply problem(int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        return new Body.Reply(status, PROBLEM, Map.of(), JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
