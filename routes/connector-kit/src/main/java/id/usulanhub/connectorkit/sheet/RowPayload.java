package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One row of a sheet, as one submission: {@code {"head": {"A": heading, ...}, "cells": {"A": value, ...}}} by column
 * letters. Numbers keep their digits, texts stay texts, an error cell is {@code {"error": "#REF!"}}, a number of which
 * digits were lost {@code {"digits": "3216000000000000"}}. Where there are any, {@code above} holds values from outside
 * of the row by column, {@code pictures} the pictures on it, and {@code at} the cells where values really stand. No row
 * number but those of {@code at} is in it, so that the same row in another line is the same content.
 */
public final class RowPayload {

    public static final String MEDIA_TYPE = "application/json";

    /** The member that holds values from outside of the row, by column. */
    public static final String ABOVE = "above";

    /** The member that holds the pictures on the row; also the selector that means them. */
    public static final String PICTURES = "pictures";

    /**
     * The member that says where values stand: by column for those from outside, by letters for those of other cells; and
     * where a column was looked for that the table has not.
     */
    public static final String AT = "at";

    /** The member of {@link #AT} that names the earlier row of the file that this one would revise; no column is called so. */
    public static final String TWIN = "=";

    private static final int USUAL_MARK = 16;

    private static final byte[] LAST_MEMBER = (",\"" + AT + "\":").getBytes(StandardCharsets.UTF_8);

    private final String place;
    private final Form form;
    private final List<RowPicture> pictures;
    private JsonNode tree;
    private byte[] json;

    /** How it is made when somebody asks for it: who only counts rows does not. */
    interface Form {

        JsonNode tree();

        byte[] json(JsonNode tree);
    }

    /** One as it was written before. */
    private record Stored(byte[] json) implements Form {

        @Override
        public JsonNode tree() {
            return Json.readChecked(json);
        }

        @Override
        public byte[] json(JsonNode tree) {
            return json;
        }
    }

    RowPayload(String place, Form form, List<RowPicture> pictures) {
        this.place = place;
        this.form = form;
        this.pictures = List.copyOf(pictures);
    }

    public RowPayload(String place, byte[] json, List<RowPicture> pictures) {
        this(place, new Stored(json), pictures);
    }

    /** The row, named by its first column: {@code Usulan!A12}. */
    public String place() {
        return place;
    }

    /** One JSON object in UTF-8; to be asked for while its file is being read. */
    public byte[] json() {
        if (json == null) {
            json = form.json(tree());
        }
        return json;
    }

    /** What {@link #json} says, which need not be written for it; nobody may change it. */
    public JsonNode tree() {
        if (tree == null) {
            tree = form.tree();
        }
        return tree;
    }

    /** The files that the member {@code pictures} names, to be kept before the row is. */
    public List<RowPicture> pictures() {
        return pictures;
    }

    /** Its headings by column letters, from left to right; of a header of several rows each with the one over it. */
    public Map<String, String> headings() {
        return headings(tree().path("head"));
    }

    /** The same of a payload's {@code head}. */
    public static Map<String, String> headings(JsonNode head) {
        Map<String, String> headings = new LinkedHashMap<>();
        Head.of(head).cells().forEach(cell -> headings.put(cell.letters(), cell.full()));
        return headings;
    }

    /**
     * The same row, which says that an earlier row of its file is known by the same and says something else. That is no
     * part of its content: sent without the other row it is as it is.
     *
     * @param place of the earlier one, as {@link #place}
     */
    RowPayload twinOf(String place) {
        byte[] json = json();
        byte[] content = content(json);
        String twin = Json.mapper().writeValueAsString(place).replace("{", "\\u007b");
        String before = content == json ? ",\"" + AT + "\":{" : ",";
        int kept = content == json ? json.length - 1 : json.length - 2;
        ByteArrayOutputStream marked = new ByteArrayOutputStream(json.length + twin.length() + USUAL_MARK);
        marked.write(json, 0, kept);
        marked.writeBytes((before + "\"" + TWIN + "\":" + twin + "}}").getBytes(StandardCharsets.UTF_8));
        return new RowPayload(this.place, marked.toByteArray(), pictures);
    }

    /** What two rows must share to be the same content. */
    public byte[] content() {
        return content(json());
    }

    /** The payload without {@code at}, which is always its last member. */
    public static byte[] content(byte[] json) {
        int open = json.length - 1;
        while (open > 0 && json[open] != '{') {
            open--;
        }
        int from = open - LAST_MEMBER.length;
        if (from < 0 || !Arrays.equals(json, from, open, LAST_MEMBER, 0, LAST_MEMBER.length)) {
            return json;
        }
        byte[] content = Arrays.copyOf(json, from + 1);
        content[from] = '}';
        return content;
    }
}
