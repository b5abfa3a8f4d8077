package org.bicorne.site;

import java.nio.charset.StandardCharsets;

/** Words for a request that is not answered with a page. */
final class Refusal {

    private Refusal() {}

    static byte[] octets(int status) {
        return (status + " " + reason(status) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The phrases of RFC 9110, section 15. */
    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 412 -> "Precondition Failed";
            case 414 -> "URI Too Long";
            case 416 -> "Range Not Satisfiable";
            case 500 -> "Internal Server Error";
            default -> status < 500 ? "Request Refused" : "Request Failed";
        };
    }
}
