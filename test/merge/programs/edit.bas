' Edits Word files in LibreOffice Writer; what a job is, stands in programs.ts.
Option Explicit

Sub Run(jobs As String, log As String)
  Dim files, lines, said, parts, doc, target, done, asked, number
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = createUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(ConvertToURL(jobs)))
  lines.setEncoding("UTF-8")
  number = FreeFile
  Open log For Output As #number
  Do While Not lines.isEOF()
    parts = Split(lines.readLine(), Chr(9))
    If UBound(parts) >= 0 Then
      Select Case parts(0)
        Case "open"
          doc = opened(parts(1))
          target = parts(2)
          doc.RecordChanges = (parts(3) = "tracked")
          done = 0
          asked = 0
        Case "save"
          save(doc, target)
          doc.close(True)
          Print #number, target & Chr(9) & done & Chr(9) & asked
        Case Else
          asked = asked + 1
          If acted(doc, parts) Then done = done + 1
      End Select
    End If
  Loop
  Close #number
  StarDesktop.terminate()
End Sub

Function opened(source)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  opened = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, options())
End Function

Sub save(doc, target)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = "MS Word 2007 XML"
  doc.storeToURL(ConvertToURL(target), options())
End Sub

' Whether there was a place for it.
Function acted(doc, parts) As Boolean
  Dim place, cursor, other, i, words, cells, row
  acted = False
  On Error GoTo Failed
  place = found(doc, parts(1))
  If IsNull(place) Then Exit Function
  cursor = place.Text.createTextCursorByRange(place.Start)
  Select Case parts(0)
    Case "replace"
      cursor.goRight(CInt(parts(2)), False)
      cursor.goRight(CInt(parts(3)), True)
      cursor.String = parts(4)
    Case "insert"
      cursor.gotoEndOfParagraph(False)
      For i = 2 To UBound(parts)
        putBehind(cursor, parts(i))
      Next i
    Case "remove"
      takeOut(cursor)
    Case "move"
      other = found(doc, parts(2))
      If IsNull(other) Then Exit Function
      words = place.String
      takeOut(cursor)
      other = found(doc, parts(2))
      cursor = other.Text.createTextCursorByRange(other.End)
      cursor.gotoEndOfParagraph(False)
      putBehind(cursor, words)
    Case "split"
      cursor.goRight(CInt(parts(2)), False)
      cursor.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
    Case "join"
      cursor.gotoEndOfParagraph(False)
      If Not cursor.goRight(1, True) Then Exit Function
      cursor.String = ""
    Case "insertRow"
      row = rowOf(place)
      If row < 0 Then Exit Function
      place.TextTable.Rows.insertByIndex(row + 1, 1)
      For i = 2 To UBound(parts)
        place.TextTable.getCellByPosition(i - 2, row + 1).String = parts(i)
      Next i
    Case "removeRow"
      row = rowOf(place)
      If row < 0 Then Exit Function
      place.TextTable.Rows.removeByIndex(row, 1)
  End Select
  acted = True
Failed:
End Function

Function found(doc, words)
  Dim search
  search = doc.createSearchDescriptor()
  search.SearchString = words
  search.SearchCaseSensitive = True
  found = doc.findFirst(search)
End Function

Sub putBehind(cursor, words)
  cursor.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  cursor.Text.insertString(cursor, words, False)
End Sub

' A paragraph with its mark.
Sub takeOut(cursor)
  cursor.gotoStartOfParagraph(False)
  cursor.gotoEndOfParagraph(True)
  cursor.goRight(1, True)
  cursor.String = ""
End Sub

' Counted from 0; -1 outside a table. A1 is the first cell.
Function rowOf(place)
  Dim i, name
  rowOf = -1
  If IsEmpty(place.TextTable) Or IsNull(place.TextTable) Then Exit Function
  name = place.Cell.CellName
  For i = 1 To Len(name)
    If IsNumeric(Mid(name, i)) Then
      rowOf = CInt(Mid(name, i)) - 1
      Exit Function
    End If
  Next i
End Function
