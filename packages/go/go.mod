module @PERSIAN_GO_MODULE@

go 1.21
