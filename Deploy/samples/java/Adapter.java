import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.regex.*;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A department's adapter over HTTP, where there is no way to Kafka. JDK 17 and nothing else, made to be copied: put your
 * own system in the place of file() and its register. Environment: ONEVISIT_SERVER (http://host:port), ONEVISIT_TOKEN,
 * ONEVISIT_DEPARTMENT, ONEVISIT_STATE (a folder; a file `down` or `slow` in it makes the simulated system so).
 * An order is filed once, however often it comes: it is looked for first, and a filing is one line, on disk before it
 * counts. The same line holds the answers with their serials, told until OneVisit has them: killed at any moment, it goes
 * on where it was. Orders are leased: what is not answered in time comes again. Logs carry no personal data.
 */
public final class Adapter {
    record Answer(String order, String trace, String serial, long due, String body) {}
    static final String SERVER = System.getenv("ONEVISIT_SERVER"), DEPARTMENT = System.getenv("ONEVISIT_DEPARTMENT");
    static final Path STATE = Path.of(System.getenv("ONEVISIT_STATE")), REGISTER = STATE.resolve("register.tsv");
    static final Map<String, String> RESULT_DATA = Map.of("rehabilitation-confirmation", "{\"months\":3}"); // as declared
    static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL), TOKEN = Pattern.compile(
        "\\G\\s*+(?:([{}\\[\\],:])|\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s{}\\[\\],:\"]++))");
    final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final RandomAccessFile register = new RandomAccessFile(REGISTER.toFile(), "rwd"); // every write waits for the disk
    final Map<String, List<Answer>> filings = new HashMap<>();
    final Map<List<String>, Answer> outbox = new LinkedHashMap<>(); // by order and serial
    final Set<String> stopped = new HashSet<>();

    Adapter() throws IOException {
        String text = new String(Files.readAllBytes(REGISTER), UTF_8);
        text = text.substring(0, text.lastIndexOf('\n') + 1); // a line that a crash cut off was never true
        register.setLength(text.getBytes(UTF_8).length);
        register.seek(register.length());
        text.lines().forEach(line -> apply(line.split("\t", -1)));
    }
    void enter(String... fields) throws IOException { // makes something true: first on disk, then in memory
        register.write((String.join("\t", fields) + "\n").getBytes(UTF_8));
        apply(fields);
    }
    void apply(String[] fields) {
        String order = fields[1];
        if (fields[0].equals("told")) outbox.remove(List.of(order, fields[2]));
        if (fields[0].equals("filed")) {
            List<Answer> answers = filings.computeIfAbsent(order, id -> new ArrayList<>());
            for (int at = 3; at < fields.length; at += 3)
                answers.add(new Answer(order, fields[2], fields[at], Long.parseLong(fields[at + 1]), fields[at + 2]));
            tell(answers);
        }
        if (fields[0].equals("stopped") && stopped.add(order)) { // the decision that was to come comes no more
            filings.getOrDefault(order, new ArrayList<>()).removeIf(answer -> answer.due > 0);
            outbox.values().removeIf(answer -> answer.order.equals(order) && answer.due > 0);
        }
    }
    void tell(List<Answer> answers) { answers.forEach(answer -> outbox.put(List.of(answer.order, answer.serial), answer)); }

    /** Stands for the department's system: files once and decides after a second. Returns false while it is down. */
    boolean file(String id, String kind, String item, String target, String trace) throws Exception {
        if (has("down")) return false;
        if (has("slow")) Thread.sleep(500);
        long now = System.currentTimeMillis();
        String number = DEPARTMENT + "-" + (filings.size() + 1), later = "" + (now + (has("slow") ? 5000 : 1000)), at = "0";
        String received = json("{'kind':'received','reference':'%s'}", number);
        Map<String, String> decisions = Map.of("verify", json("{'kind':'confirmed'}"), "do", json(
            "{'kind':'approved','documentNumber':'%s','data':%s}", number, RESULT_DATA.getOrDefault("" + item, "{}")));
        if (filings.containsKey(id)) tell(filings.get(id)); // found: told again, the same
        else if (stopped.contains(id)) tell(failed(id, trace, "cancelled", "it was cancelled before it came", false));
        else if (decisions.containsKey(kind))
            enter("filed", id, trace, number, at, received, number + "-decision", later, decisions.get(kind));
        else if (kind.equals("fetch")) enter("filed", id, trace, number, at, json("{'kind':'found','recordVersion':'%s'}", number));
        else if (kind.equals("revoke")) enter("filed", id, trace, number, at, json("{'kind':'compensated','reference':'%s'}", number));
        else if (!kind.equals("cancel")) enter("filed", id, trace, number, at, received);
        else { // a target that never came counts as stopped, and is not filed later
            boolean isDecided = filings.getOrDefault(target, List.of()).stream().anyMatch(a -> a.due > 0 && a.due <= now);
            if (!isDecided) enter("stopped", target);
            enter("filed", id, trace, number, at, json("{'kind':'%s'}", isDecided ? "tooLate" : "cancelled"));
        }
        return true;
    }
    void take(Map<?, ?> lease) throws Exception {
        Map<?, ?> message = (Map<?, ?>) lease.get("message"), order = (Map<?, ?>) message.get("order");
        String id = (String) order.get("id"), kind = (String) order.get("kind");
        String trace = Objects.requireNonNullElse((String) lease.get("traceparent"), ""); // goes back with every answer
        for (int attempt = 0; attempt < 3; attempt++, Thread.sleep(1000))
            if (file(id, kind, (String) order.get("item"), (String) order.get("target"), trace)) return;
        String sending = "failed-" + message.get("incarnation") + "-" + message.get("revision"); // one failure for each
        tell(failed(id, trace, sending, "the system is down", true));
    }
    /** Fetches orders, files them, and tells what is due. Returns whether there was anything to do. */
    boolean round() throws Exception {
        String wish = json("{'holder':'%s-adapter','limit':50,'seconds':60}", DEPARTMENT);
        var reply = post("/v1/departments/" + DEPARTMENT + "/work-orders/leases", wish, "Prefer", "wait=1");
        if (reply.statusCode() != 200) throw new IOException("leases: " + reply.statusCode());
        List<?> leases = (List<?>) ((Map<?, ?>) value(TOKEN.matcher(reply.body()), 0)).get("workOrders");
        for (Object lease : leases)
            try { take((Map<?, ?>) lease); } // members that it does not know it leaves alone
            catch (ClassCastException | NullPointerException error) { log("passed over an order that cannot be read"); }
        for (Answer answer : List.copyOf(outbox.values())) {
            if (answer.due > System.currentTimeMillis()) continue;
            String path = "/v1/work-orders/" + URLEncoder.encode(answer.order, UTF_8) + "/answers";
            int status = post(path, answer.body, "Idempotency-Key", answer.serial, "traceparent", answer.trace,
                "Prefer", "wait=10").statusCode(); // the outcome itself, because a refusal must be seen
            if (status == 401 || status == 429 || status >= 500) throw new IOException("not now: " + status);
            if (status >= 400) log("refused: " + answer.order + " " + answer.serial + ": " + status); // somebody must look
            if (status != 403) enter("told", answer.order, answer.serial); // 403: the token is wrong, not the answer
        }
        return !leases.isEmpty();
    }
    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SERVER + path)).timeout(Duration.ofSeconds(30));
        request.header("Content-Type", "application/json").header("Authorization", "Bearer " + System.getenv("ONEVISIT_TOKEN"));
        for (int at = 0; at < headers.length; at += 2)
            if (!headers[at + 1].isEmpty()) request.header(headers[at], headers[at + 1]);
        return http.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
    public static void main(String[] arguments) throws Exception {
        Adapter adapter = new Adapter();
        while (true) // a signal may end it anywhere: what is true is on disk
            try { Thread.sleep(adapter.round() ? 20 : 200); }
            catch (Exception error) { log(error.toString()); Thread.sleep(1000); }
    }
    static List<Answer> failed(String id, String trace, String serial, String why, boolean mayRetry) {
        return List.of(new Answer(id, trace, serial, 0, json("{'kind':'failed','isRetryable':%s,'detail':'%s'}", mayRetry, why)));
    }
    static boolean has(String mark) { return Files.exists(STATE.resolve(mark)); }
    static String json(String form, Object... values) { return String.format(form.replace('\'', '"'), values); }
    static void log(String text) { System.err.println(DEPARTMENT + ": " + text); }
    /** Reads JSON: objects as maps, arrays as lists, texts as texts; numbers, truth values and null as they stand. */
    static Object value(Matcher tokens, int depth) {
        if (depth > 100 || !tokens.find()) throw new IllegalArgumentException("malformed JSON");
        if (tokens.group(2) != null) return ESCAPE.matcher(tokens.group(2)).replaceAll(Adapter::unescaped);
        if (tokens.group(3) != null) return tokens.group(3);
        Character mark = tokens.group(1).charAt(0), end = mark == '{' ? '}' : ']';
        if (mark != '{' && mark != '[') return mark; // for the caller: where it stands is all that it says
        List<Object> values = new ArrayList<>();
        for (Object next = value(tokens, depth + 1); !end.equals(next); next = value(tokens, depth + 1))
            if (!(next instanceof Character)) values.add(next);
        if (mark == '[') return values;
        Map<Object, Object> members = new LinkedHashMap<>();
        for (int at = 0; at + 1 < values.size(); at += 2) members.put(values.get(at), values.get(at + 1));
        return members;
    }
    static String unescaped(MatchResult escape) {
        String code = escape.group(1);
        if (code.length() > 1) return Matcher.quoteReplacement("" + (char) Integer.parseInt(code.substring(1), 16));
        return Matcher.quoteReplacement("bfnrt".contains(code) ? ("\\" + code).translateEscapes() : code);
    }
}
