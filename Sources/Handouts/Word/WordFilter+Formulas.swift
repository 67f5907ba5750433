extension WordFilter {
  /// What the filter does to formulas, so that each is an equation that Word and LibreOffice can show.
  static let formulas = """
    -- The number that words begin with, as TeX, and the rest of the words.
    local function number(words)
      local length = 0
      for place, code in utf8.codes(words) do
        local isDigit = code >= 48 and code <= 57
        if not (isDigit or code == 46 or code == 0x202F or (place == 1 and code == 0x2212)) then break end
        if isDigit then length = place end
      end
      local tex = words:sub(1, length):gsub("\u{202F}", "\\\\,"):gsub("\u{2212}", "-")
      return length > 0 and tex or nil, words:sub(length + 1)
    end

    local powers = { ["⁰"] = "0", ["¹"] = "1", ["²"] = "2", ["³"] = "3", ["⁴"] = "4", ["⁵"] = "5", ["⁶"] = "6",
      ["⁷"] = "7", ["⁸"] = "8", ["⁹"] = "9", ["⁻"] = "-" }

    -- The exponent of "10⁻⁸" as TeX, and the rest of the words.
    local function power(words)
      if words:sub(1, 2) ~= "10" then return nil end
      local exponent, length = "", 2
      for place, code in utf8.codes(words) do
        local sign = powers[utf8.char(code)]
        if place > 2 and not sign then break end
        if place > 2 then
          exponent = exponent .. sign
          length = place + #utf8.char(code) - 1
        end
      end
      return exponent ~= "" and exponent or nil, words:sub(length + 1)
    end

    local open = { ["="] = 1, ["<"] = 1, [">"] = 1, ["+"] = 1, ["\\\\approx"] = 1, ["\\\\le"] = 1, ["\\\\ge"] = 1 }

    local function isOpen(inline)
      if inline.t ~= "Math" or inline.mathtype ~= "InlineMath" then return false end
      return open[inline.text:match("(\\\\?[A-Za-z]*[=<>+]?)%s*$")] ~= nil
    end

    local function isText(inline, text) return inline and inline.t == "Str" and inline.text == text end

    -- A value that follows a relation becomes its right side: an equation is whole, in Word and elsewhere.
    function Inlines(inlines)
      local result, place = pandoc.List(), 1
      while place <= #inlines do
        local inline = inlines[place]
        local behind = isOpen(inline) and inlines[place + 1]
        local isApart = behind and (behind.t == "Space" or behind.t == "SoftBreak")
        local last = place + (isApart and 2 or 1)
        local words = behind and inlines[last]
        local value, rest
        if words and words.t == "Str" then value, rest = number(words.text) end
        if value then
          local times = rest == "" and inlines[last + 1] and inlines[last + 1].t == "Space"
            and isText(inlines[last + 2], "×") and inlines[last + 4]
          local exponent, tail
          if times and times.t == "Str" then exponent, tail = power(times.text) end
          if power(words.text) then
            exponent, rest = power(words.text)
            value = "10^{" .. exponent .. "}"
          elseif exponent then
            value, rest, last = value .. " \\\\times 10^{" .. exponent .. "}", tail, last + 4
          end
          result:insert(pandoc.Math("InlineMath", inline.text .. " " .. value))
          if rest ~= "" then result:insert(pandoc.Str(rest)) end
          place = last + 1
        else
          -- Without a right side LibreOffice puts a mark there.
          if isOpen(inline) then inline = pandoc.Math("InlineMath", inline.text .. "\\\\text{}") end
          result:insert(inline)
          place = place + 1
        end
      end
      return result
    end

    -- Brackets become Word's own, which hold what is between them, also where the two differ, as in [0, 1).
    -- What pandoc makes of braces is a small sign in Word, and none in LibreOffice: the words below are enough.
    -- In front of a relation that begins a cell LibreOffice wants something, too.
    function Math(formula)
      formula.text = formula.text:gsub("\\\\underbrace(%b{})_(%b{})", "\\\\underset%2%1")
        :gsub("\\\\[bB]igl%f[^A-Za-z]", "\\\\left"):gsub("\\\\[bB]igr%f[^A-Za-z]", "\\\\right")
        :gsub("\\\\lvert(.-)\\\\rvert", "\\\\left|%1\\\\right|"):gsub("\\\\vert (.-)\\\\vert%f[^A-Za-z]", "\\\\left|%1\\\\right|")
        :gsub("^%[([^%[%]()]+,[^%[%]()]+)%)", "\\\\left[%1\\\\right)")
        :gsub("^%(([^%[%]()]+,[^%[%]()]+)%]", "\\\\left(%1\\\\right]")
        :gsub("&%s*=", "&\\\\text{}=")
      return formula
    end
    """
}
