package id.usulanhub.connectorkit.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

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

    /** The member that says where values stand: by column for those from outside, by letters for those of other cells. */
    public static final String AT = "at";

    private static final byte[] LAST_MEMBER = (",\"" + AT + "\":").getBytes(StandardCharsets.UTF_8);

    private final String place;
    private final Supplier<byte[]> written;
    private final List<RowPicture> pictures;
    private byte[] json;

    /** One that is written when somebody asks for it: who only counts rows does not. */
    RowPayload(String place, Supplier<byte[]> written, List<RowPicture> pictures) {
        this.place = place;
        this.written = written;
        this.pictures = List.copyOf(pictures);
    }

    public RowPayload(String place, byte[] json, List<RowPicture> pictures) {
        this(place, () -> json, pictures);
    }

    /** The row, named by its first column: {@code Usulan!A12}. */
    public String place() {
        return place;
    }

    /** One JSON object in UTF-8; to be asked for while its file is being read. */
    public byte[] json() {
        if (json == null) {
            json = written.get();
        }
        return json;
    }

    /** The files that the member {@code pictures} names, to be kept before the row is. */
    public List<RowPicture> pictures() {
        return pictures;
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
