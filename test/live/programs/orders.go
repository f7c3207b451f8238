// Go's net/http and encoding/json: started by test/live/servers/go.ts with its port.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strconv"
)

type item struct {
	Sku string `json:"sku"`
	Qty int    `json:"qty"`
}

type order struct {
	Email string `json:"email"`
	Items []item `json:"items"`
}

func main() {
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			if _, err := strconv.Atoi(r.URL.Query().Get("limit")); err != nil {
				http.Error(w, fmt.Sprintf("invalid limit: %v", err), http.StatusBadRequest)
			}
			return
		}
		decoder := json.NewDecoder(r.Body)
		decoder.DisallowUnknownFields()
		var created order
		if err := decoder.Decode(&created); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.WriteHeader(http.StatusCreated)
		json.NewEncoder(w).Encode(created)
	})
	fmt.Fprintln(os.Stderr, http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
