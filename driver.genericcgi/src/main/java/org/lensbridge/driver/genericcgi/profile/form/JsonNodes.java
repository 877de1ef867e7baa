package org.lensbridge.driver.genericcgi.profile.form;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON file into nodes with their places. Confined to one call. */
public final class JsonNodes {
    /** No profile comes near. */
    public static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 32;
    /** Gson tells where it stands in its name only. */
    private static final Pattern STANDS = Pattern.compile("at line (\\d+) column (\\d+) path (\\S+)");

    private final JsonReader in;

    private JsonNodes(JsonReader in) {
        this.in = in;
    }

    /** What a text is; fails with where it is none. */
    public static Node read(String text) throws FormException {
        if (text.length() > LONGEST) {
            throw new FormException(Place.START.says("the file has more than " + LONGEST + " characters"));
        }
        JsonReader reader = new JsonReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        JsonNodes nodes = new JsonNodes(reader);
        try {
            Node node = nodes.node();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new FormException(nodes.place().says("something stands behind the end of the profile"));
            }
            return node;
        } catch (EOFException e) {
            throw new FormException(nodes.place().says("the file ends in the middle"));
        } catch (MalformedJsonException e) {
            throw new FormException(nodes.place(e.getMessage()).says(reason(e.getMessage())));
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new FormException(nodes.place().says("this is not JSON"));
        }
    }

    private static String reason(String message) {
        String told = message.lines().findFirst().orElse("").replaceFirst(" at line .*", "");
        return "this is not JSON: "
                + told.replaceFirst("^Use JsonReader.*", "a comma, quotation mark or bracket is missing or too much");
    }

    private Place place() {
        return place(in.toString());
    }

    private Place place(String text) {
        Matcher stands = STANDS.matcher(text == null ? "" : text);
        return stands.find()
                ? new Place(Integer.parseInt(stands.group(1)), Integer.parseInt(stands.group(2)), stands.group(3))
                : Place.START;
    }

    private Node node() throws IOException, FormException {
        JsonToken token = in.peek();
        Place at = place();
        return switch (token) {
            case STRING -> new Node.Text(in.nextString(), back(at, 1));
            case NUMBER -> number(at);
            case BOOLEAN -> {
                boolean value = in.nextBoolean();
                yield new Node.Flag(value, back(at, Boolean.toString(value).length()));
            }
            case BEGIN_ARRAY -> items(back(at, 1));
            case BEGIN_OBJECT -> fields(back(at, 1));
            default -> throw new FormException(at.says("null means nothing here: leave the field out"));
        };
    }

    /** The reader has gone past so many characters when it tells where it is. */
    private static Place back(Place at, int characters) {
        return new Place(at.line(), Math.max(1, at.column() - characters), at.path());
    }

    private Node number(Place at) throws IOException, FormException {
        String digits = in.nextString();
        if (digits.length() > 20 || digits.contains("e") || digits.contains("E")) {
            throw new FormException(at.says("a number has at most 20 digits and no exponent"));
        }
        // Of whole numbers the reader has passed all digits, of others none.
        return new Node.Number(new BigDecimal(digits), digits.contains(".") ? at : back(at, digits.length()));
    }

    private Node items(Place at) throws IOException, FormException {
        List<Node> items = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            items.add(node());
        }
        in.endArray();
        return new Node.Items(items, at);
    }

    private Node fields(Place at) throws IOException, FormException {
        Map<String, Node> fields = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            Place place = place();
            if (fields.put(name, node()) != null) {
                throw new FormException(place.says("there are two fields '" + name + "'"));
            }
        }
        in.endObject();
        return new Node.Fields(fields, at);
    }
}
