import Bilingual

/// What pandoc has to change on the way to a Word file, as a filter in its own language, Lua.
struct WordFilter {
  let language: Language

  /// The file's text.
  var text: String {
    """
    -- Columns as wide as their texts: programs that do not measure cells take these widths as they are.
    local function width(cell)
      local text = pandoc.utils.stringify(pandoc.Div(cell.contents))
      text = text:gsub("\\\\[A-Za-z]+", "x"):gsub("[{}_^ ]", " "):gsub(" +", " ")
      local count = 0
      for _, code in utf8.codes(text) do count = count + (code > 0x2E7F and 2 or 1) end
      return math.max(3, math.min(count, 26))
    end

    function Table(table)
      local widths, sum = {}, 0
      local function look(rows)
        for _, row in ipairs(rows) do
          local cells = row.cells or row[2]
          for column, cell in ipairs(cells) do
            widths[column] = math.max(widths[column] or 0, width(cell))
          end
        end
      end
      look(table.head.rows or table.head[2])
      for _, body in ipairs(table.bodies) do look(body.body) end
      for column, count in ipairs(widths) do
        widths[column] = count + 2
        sum = sum + count + 2
      end
      for column, spec in ipairs(table.colspecs) do
        table.colspecs[column] = { spec[1], widths[column] / math.max(sum, 92) }
      end
      return table
    end

    \(Self.formulas)

    -- The items of a list take over the style of the box around them.
    function Div(box)
      if box.attributes["custom-style"] == nil then return nil end
      return pandoc.walk_block(box, {
        BulletList = function(list)
          for _, item in ipairs(list.content) do
            for place, block in ipairs(item) do
              if block.t == "Plain" then item[place] = pandoc.Para(block.content) end
            end
          end
          return list
        end,
      })
    end

    \(language == .chinese ? Self.emphasis : "")
    """
  }

  /// Chinese characters are not slanted for emphasis.
  private static let emphasis = "function Emph(words) return pandoc.Strong(words.content) end"
}
