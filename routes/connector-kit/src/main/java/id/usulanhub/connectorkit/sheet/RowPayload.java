package id.usulanhub.connectorkit.sheet;

/**
 * One row of a sheet, as one submission: {@code {"head": {"A": heading, ...}, "cells": {"A": value, ...}}} by column
 * letters. Numbers keep their digits, texts stay texts, an error cell is {@code {"error": "#REF!"}}. The row's number is
 * not in it, so that the same row in another line is the same content.
 *
 * @param place the row, named by its first column: {@code Usulan!A12}
 * @param json one JSON object in UTF-8
 */
public record RowPayload(String place, byte[] json) {

    /** The media type of {@link #json}. */
    public static final String MEDIA_TYPE = "application/json";

    /** The member that holds values from outside of the row, by column. */
    public static final String ABOVE = "above";

    /** The member that holds the pictures on the row; also the selector that means them. */
    public static final String PICTURES = "pictures";
}
